import * as v from 'valibot';
import { decimalDigits } from '../../../kernel/text/digits';

/*
 * Exact arithmetic with decimal rates: integers of any size, divided and rounded once.
 */

export type Rounding = 'half-up' | 'half-even' | 'down';

/** A decimal as a fraction. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** `"0.015"` is 15 / 1000. */
export const fraction = (decimal: string): Fraction => {
  const [whole = '', decimals = ''] = decimal.split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
};

/** The quotient of two numbers that are not negative, rounded to an integer. */
export const divided = (over: bigint, under: bigint, rounding: Rounding): bigint => {
  const [whole, twiceRest] = [over / under, 2n * (over % under)];
  if (rounding === 'down' || twiceRest < under) return whole;
  const even = rounding === 'half-even' && twiceRest === under && whole % 2n === 0n;
  return even ? whole : whole + 1n;
};

/** A part of an amount, in minor units. */
export const partOf = (amount: number, rate: string, rounding: Rounding): number => {
  const { over, under } = fraction(rate);
  return Number(divided(BigInt(amount) * over, under, rounding));
};

/** At most eight decimals, at least one of which is not zero. */
const decimals = Array.from({ length: 8 }, (_, zeros) => `0{${zeros}}[1-9]\\d{0,${7 - zeros}}`).join('|');

const decimal = 'Must be a decimal above 0 with at most eight decimals, such as "0.015".';

/** Above 0 and below 100, which is 10,000 per cent. */
export const rate = v.pipe(
  v.string(),
  decimalDigits,
  v.regex(new RegExp(`^([1-9]\\d?(\\.\\d{1,8})?|0\\.(${decimals}))$`), decimal),
);

const proper = 'Must be a decimal between 0 and 1 with at most eight decimals, such as "0.1".';

/** Above 0 and below 1. */
export const discountRate = v.pipe(
  v.string(),
  decimalDigits,
  v.regex(new RegExp(`^0\\.(${decimals})$`), proper),
);
