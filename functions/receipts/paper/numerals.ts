import type { Language } from '../../kernel/text/languages';
import { decimalOf, exponents, type Money } from '../../kernel/text/money';

/*
 * Numbers, amounts and days as people of each language write them: in Latin digits, Arabic-Indic ones (U+0660 to U+0669),
 * and the extended ones of Persian (U+06F0 to U+06F9).
 */

const systems = { en: 'latn', ar: 'arab', fa: 'arabext' } as const satisfies Record<Language, string>;

const localeOf = (language: Language): string => `${language}-u-nu-${systems[language]}`;

const zeros = { en: 0x30, ar: 0x660, fa: 0x6f0 } as const satisfies Record<Language, number>;

/** A text with its Latin digits as the language writes them: `2026/12`. */
export const inDigitsOf = (language: Language, text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(zeros[language] + Number(digit)));

/** An amount without its currency, in the currency's decimals: `1,500.000`. */
export const amountText = (money: Money, language: Language): string => {
  const decimals = exponents[money.currency];
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(localeOf(language), options).format(decimalOf(money));
};

const dayIn = (at: number, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(at);

/**
 * The local day of an instant (milliseconds since 1970) in a time zone. In Persian by the solar Hijri calendar,
 * followed by the Gregorian day, by which receipts are counted.
 */
export const dayText = (at: number, timeZone: string, language: Language): string => {
  const gregorian = dayIn(at, timeZone, `${localeOf(language)}-ca-gregory`);
  return language === 'fa'
    ? `${dayIn(at, timeZone, `${localeOf(language)}-ca-persian`)} (${gregorian})`
    : gregorian;
};

/** The time of the day of an instant, to the minute. */
const clockText = (at: number, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);

const commas = { en: ',', ar: '،', fa: '،' } as const satisfies Record<Language, string>;

/** The day of an instant, and its time to the minute. */
export const momentText = (at: number, timeZone: string, language: Language): string =>
  `${dayText(at, timeZone, language)}${commas[language]} ${clockText(at, timeZone, language)}`;
