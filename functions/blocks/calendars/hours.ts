/*
 * Hours of a day, as minutes after midnight.
 */

/** Hours as `HH:MM`, `to` excluded. `24:00` is the end of the day; hours that end before they begin end on the next day. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

export type Minutes = readonly (readonly [from: number, to: number])[];

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Minutes after midnight of the day on which the hours begin; beyond 1,440 on the next. */
export const minutesIn = (hours: readonly Hours[]): Minutes =>
  hours.map(({ from, to }) => {
    const [opens, closes] = [minutesOf(from), minutesOf(to)];
    return [opens, closes > opens ? closes : closes + 1_440] as const;
  });

/** What of hours that began on the day and on the one before lies on the day: sorted, and joined where they meet. */
export const onOneDay = (own: Minutes, before: Minutes): Minutes => {
  const over = before.map(([, closes]) => [0, closes - 1_440] as const);
  const within = own.map(([opens, closes]) => [opens, Math.min(closes, 1_440)] as const);
  const all = [...over, ...within].filter(([opens, closes]) => opens < closes);
  const found: (readonly [number, number])[] = [];
  for (const each of all.sort(([left], [right]) => left - right)) {
    const last = found.at(-1);
    if (last && each[0] <= last[1]) found[found.length - 1] = [last[0], Math.max(last[1], each[1])];
    else found.push(each);
  }
  return found;
};
