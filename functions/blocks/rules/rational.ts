/*
 * Exact numbers: a fraction of whole numbers, so that 0.1 and 0.2 are 0.3, and nothing is rounded unless a rule says how.
 */

export interface Rational {
  readonly over: bigint;
  /** More than 0, and without a divisor in common. */
  readonly under: bigint;
}

/** Bits of a number: more is no money, no count and no measure. */
const maxBits = 256n;

/** A number that has become too large or was divided by nothing. */
export class NumberFault extends Error {}

const divisorOf = (left: bigint, right: bigint): bigint => {
  let [a, b] = [left < 0n ? -left : left, right];
  while (b) [a, b] = [b, a % b];
  return a;
};

export const rational = (over: bigint, under = 1n): Rational => {
  if (under === 0n) throw new NumberFault('It divides by nothing.');
  const sign = under < 0n ? -1n : 1n;
  const divisor = divisorOf(over, under * sign) || 1n;
  const made = { over: (over * sign) / divisor, under: (under * sign) / divisor };
  if (made.over >> maxBits > 0n || -made.over >> maxBits > 0n || made.under >> maxBits > 0n)
    throw new NumberFault('A number becomes too large.');
  return made;
};

const decimals = 9;
const scale = 10n ** BigInt(decimals);

/** A number as JSON has it, as it is written: to nine decimals. */
export const rationalOf = (value: number): Rational => {
  if (!(Math.abs(value) <= 1e15)) throw new NumberFault('A number becomes too large.');
  const [whole = '0', fraction = ''] = value.toFixed(decimals).split('.');
  return rational(BigInt(whole + fraction), scale);
};

export const numberOf = ({ over, under }: Rational): number => Number(over) / Number(under);

export const compare = (left: Rational, right: Rational): number => {
  const difference = left.over * right.under - right.over * left.under;
  return difference < 0n ? -1 : Number(difference > 0n);
};

export const plus = (left: Rational, right: Rational): Rational =>
  rational(left.over * right.under + right.over * left.under, left.under * right.under);
export const minus = (left: Rational, right: Rational): Rational =>
  plus(left, { over: -right.over, under: right.under });
export const times = (left: Rational, right: Rational): Rational =>
  rational(left.over * right.over, left.under * right.under);
export const dividedBy = (left: Rational, right: Rational): Rational =>
  rational(left.over * right.under, left.under * right.over);

export const roundings = ['half-up', 'half-even', 'up', 'down'] as const;
export type Rounding = (typeof roundings)[number];

const floorOf = ({ over, under }: Rational): bigint => {
  const whole = over / under;
  return over < 0n && whole * under !== over ? whole - 1n : whole;
};

/** Whether what lies between two whole numbers goes to the upper one. */
const goesUp = (rest: Rational, floor: bigint, how: Rounding): boolean => {
  const half = compare(rest, { over: 1n, under: 2n });
  if (how === 'up') return rest.over > 0n;
  if (how === 'down') return false;
  return half > 0 || (half === 0 && (how === 'half-up' || floor % 2n !== 0n));
};

/** To a multiple of a step: to whole dinars, say. `up` and `down` are those of the number line. */
export const rounded = (value: Rational, how: Rounding, step: Rational): Rational => {
  const steps = dividedBy(value, step);
  const floor = floorOf(steps);
  const rest = minus(steps, { over: floor, under: 1n });
  return times({ over: goesUp(rest, floor, how) ? floor + 1n : floor, under: 1n }, step);
};
