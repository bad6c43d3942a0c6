import * as v from 'valibot';

/*
 * Money: an amount in minor units of a currency (fils, cents, yen), always a whole number.
 */

/**
 * How many decimals a currency has: its exponent by ISO 4217 (list one, column "minor unit"). Not taken from `Intl`, which
 * tells what people write in everyday life (none for IRR) and not what a bank books.
 */
export const exponents = {
  AED: 2,
  BHD: 3,
  DZD: 2,
  EGP: 2,
  EUR: 2,
  GBP: 2,
  IQD: 3,
  IRR: 2,
  JOD: 3,
  JPY: 0,
  KWD: 3,
  LBP: 2,
  LYD: 3,
  MAD: 2,
  OMR: 3,
  QAR: 2,
  SAR: 2,
  TND: 3,
  TRY: 2,
  USD: 2,
  YER: 2,
} as const;

export type Currency = keyof typeof exponents;

export const currencies = Object.keys(exponents) as Currency[];

export interface Money {
  /** Minor units: 1500 of JOD is one dinar and a half. */
  readonly amount: number;
  readonly currency: Currency;
}

/** The largest amount that anybody owes. Nine hundred of them are below 2^53 and so can be added exactly. */
export const amountAtMost = 10_000_000_000_000;

export const currency = v.picklist(currencies);

/** An amount of which there is some, in minor units. */
export const amount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(amountAtMost));

/** An amount of which there may be none. */
export const amountOrNone = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(amountAtMost));

export const money = v.strictObject({ amount, currency });
