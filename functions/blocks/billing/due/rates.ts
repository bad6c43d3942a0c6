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

/** The point of a decimal, two places to the left: `"150"` is `"1.5"`. */
const ofPercent = (percent: string): string => {
  const [whole = '', behind = ''] = percent.split('.');
  const digits = whole.padStart(3, '0');
  const decimal = `${digits.slice(0, -2)}.${digits.slice(-2)}${behind}`;
  return decimal.replace(/\.?0+$/, '').replace(/^0+(?=\d)/, '');
};

const meant =
  'Must be a decimal above 0 and up to 1, such as "0.015". Above 1, name what is meant: {"percent": "150"} or {"ratio": "1.5"}.';
const number = v.pipe(v.string(), decimalDigits, v.regex(/^\d{1,5}(\.\d{1,8})?$/, meant));

/** A rate, or how a caller says one that is above the whole. */
export type RateGiven = string | { percent: string } | { ratio: string };
export type RateSchema = v.GenericSchema<RateGiven, string>;

/**
 * A rate as a caller gives it, decoded into a decimal. Up to 1 it is one. More than the whole is rarely meant, and "1.5" is often
 * thought of as per cent: so whoever means it says which of the two it is.
 */
export const rateInput: RateSchema = v.pipe(
  v.union(
    [
      v.pipe(v.string(), decimalDigits, v.regex(new RegExp(`^(1|0\\.(${decimals}))$`), meant)),
      v.pipe(
        v.strictObject({ percent: number }),
        v.transform(({ percent }) => ofPercent(percent)),
      ),
      v.pipe(
        v.strictObject({ ratio: number }),
        v.transform(({ ratio }) => ratio),
      ),
    ],
    meant,
  ),
  rate,
);

const proper = 'Must be a decimal between 0 and 1 with at most eight decimals, such as "0.1".';

/** Above 0 and below 1. */
export const discountRate = v.pipe(
  v.string(),
  decimalDigits,
  v.regex(new RegExp(`^0\\.(${decimals})$`), proper),
);
