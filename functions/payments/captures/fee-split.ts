/*
 * How a provider's fee is shared out.
 */

/**
 * Divides a whole in proportion to weights by the largest remainder method, so that the parts add up to it: each part
 * is rounded down, and the units left go to the largest remainders, the first among equals.
 */
export const spread = (whole: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const shares = weights.map((weight, index) => {
    const exact = BigInt(whole) * BigInt(weight);
    return { index, amount: exact / total, rest: exact % total };
  });
  const left = whole - shares.reduce((sum, { amount }) => sum + Number(amount), 0);
  const lucky = shares
    .toSorted((one, other) =>
      one.rest === other.rest ? one.index - other.index : one.rest > other.rest ? -1 : 1,
    )
    .slice(0, left)
    .map(({ index }) => index);
  return shares.map(({ amount, index }) => Number(amount) + (lucky.includes(index) ? 1 : 0));
};
