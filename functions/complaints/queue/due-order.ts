import type { CardWithTiming } from '../cases/clock';

/*
 * The order in which open complaints are due, which no index has: a holiday that is announced moves it without any write.
 */

/** Comes after every instant: of what waits for its citizen nobody knows when it is due. */
const never = '~';

/** A position in the order: when it is due, and its id. */
export const positionOf = ({ card, timing }: CardWithTiming): string => `${timing.dueAt ?? never} ${card.id}`;

export const isOverdue = ({ timing }: CardWithTiming, now: string): boolean =>
  timing.dueAt !== null && timing.dueAt < now;

/** A page of the order, and where the next begins; undefined after the last. */
export const pageByDue = (
  all: readonly CardWithTiming[],
  limit: number,
  after = '',
): { readonly items: readonly CardWithTiming[]; readonly next?: string } => {
  const left = all
    .map((each) => ({ each, position: positionOf(each) }))
    .filter(({ position }) => position > after)
    .sort((one, other) => (one.position < other.position ? -1 : 1));
  const shown = left.slice(0, limit);
  const last = left.length > limit ? shown.at(-1)?.position : undefined;
  return { items: shown.map(({ each }) => each), ...(last === undefined ? {} : { next: last }) };
};
