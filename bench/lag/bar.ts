import type { Lag } from './measure';

/** Milliseconds within which all but the slowest hundredth of effects are to be there, on two cores. */
const bar = 2_000;

/** Whether the bar holds, as a line to print. A write that was refused, or an effect that is missing, breaks it. */
export const verdictOf = ({ rows, refused }: Lag): string => {
  const slow = rows.filter(({ slowest1Percent }) => !(slowest1Percent <= bar));
  const missing = rows.filter((row) => row.missing > 0);
  const reasons = [
    ...slow.map(({ effect, since, slowest1Percent }) => `${effect}, since ${since}: ${slowest1Percent} ms`),
    ...missing.map(({ effect, since, missing: count }) => `${effect}, since ${since}: ${count} missing`),
    ...(refused.length > 0 ? [`${refused.length} writes were refused`] : []),
  ];
  const named = `The bar, ${bar / 1000} s for all but the slowest 1 %,`;
  return reasons.length === 0 ? `${named} holds.` : `${named} does not hold: ${reasons.join('; ')}.`;
};
