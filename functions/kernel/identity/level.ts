/** How surely the portal knows who a person is: levels of assurance of eIDAS (Regulation (EU) No 910/2014, article 8). */
export const levels = ['low', 'substantial', 'high'] as const;
export type Level = (typeof levels)[number];

/** The levels that are enough where this one is asked for. */
export const enoughFor = (asked: Level): readonly Level[] => levels.slice(levels.indexOf(asked));

export const reaches = (held: Level | undefined, asked: Level): boolean =>
  held !== undefined && enoughFor(asked).includes(held);
