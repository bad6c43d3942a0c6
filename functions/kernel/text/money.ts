import * as v from 'valibot';
import type { Language } from './languages';

/*
 * Money: an amount in minor units of a currency (fils, cents, yen), always a whole number.
 */

/**
 * How many decimals a currency has: its exponent by ISO 4217 (list one, column "minor unit"). Not taken from `Intl`, which
 * knows what people write in everyday life (none for IRR) and not what a bank books.
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

/**
 * The largest amount that can be owed or paid at once: in the smallest of units, the hundredth of a rial, still ten trillion
 * rials. Nine of these are below 2^53 and so can be added exactly; more are added as `bigint`, or bounded together.
 */
export const maxAmount = 1_000_000_000_000_000;

export const currency = v.picklist(currencies);

/** An amount of which there is some, in minor units. */
export const amount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxAmount));

/** An amount of which there may be none. */
export const amountOrNone = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxAmount));

export const money = v.strictObject({ amount, currency });

/** As a plain decimal with all its decimals, for machines: `"1.500"` for 1500 of JOD. Exact, as it is never a float. */
export const decimalOf = ({ amount: minor, currency: of }: Money): `${number}` =>
  decimalOfSum(BigInt(minor), of);

/** The same of a sum, which may be larger than an amount. */
export const decimalOfSum = (minor: bigint, of: Currency): `${number}` => {
  const digits = String(minor < 0n ? -minor : minor).padStart(exponents[of] + 1, '0');
  const point = digits.length - exponents[of];
  const decimals = exponents[of] === 0 ? '' : `.${digits.slice(point)}`;
  return `${minor < 0n ? '-' : ''}${digits.slice(0, point)}${decimals}` as `${number}`;
};

/**
 * The digits that people of the language read, and the currency by what is sure to be understood: its name in Arabic and
 * Persian, where the symbols are known to few and come wrapped in marks of direction, and its code in English.
 */
const styles: Readonly<Record<Language, { locale: string; currencyDisplay: 'code' | 'name' }>> = {
  en: { locale: 'en', currencyDisplay: 'code' },
  ar: { locale: 'ar-u-nu-arab', currencyDisplay: 'name' },
  fa: { locale: 'fa-u-nu-arabext', currencyDisplay: 'name' },
};

const formatOf = (language: Language, of: Currency): Intl.NumberFormat => {
  const { locale, currencyDisplay } = styles[language];
  const digits = { minimumFractionDigits: exponents[of], maximumFractionDigits: exponents[of] };
  return new Intl.NumberFormat(locale, { style: 'currency', currency: of, currencyDisplay, ...digits });
};

const formats = new Map<string, Intl.NumberFormat>();

/** An amount for people, with all the decimals that the currency has: `JOD 1,234.500`, `١٬٢٣٤٫٥٠٠ دينار أردني`. */
export const formatMoney = (given: Money, language: Language): string => {
  const name = `${language} ${given.currency}`;
  const format = formats.get(name) ?? formatOf(language, given.currency);
  formats.set(name, format);
  return format.format(decimalOf(given));
};
