/** The middle of the values, when they are put in order. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
};

/** The mean without the least and the greatest tenth: a machine that does something else meanwhile counts less. */
export const trimmedMean = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const cut = Math.floor(sorted.length / 10);
  const kept = sorted.slice(cut, sorted.length - cut);
  return kept.reduce((total, value) => total + value, 0) / kept.length;
};

/** The least of the values that at least this share of them do not exceed (nearest rank); the share is above 0, up to 1. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
};
