import { cardByNumber, isLuhn, type TestCard } from './cards';

/*
 * The form of a checkout: what a bank's own page would ask of a card. Only the shape of name, expiry and security code is
 * looked at, and nothing of them is kept.
 */

export const fields = ['number', 'expiry', 'code', 'name'] as const;
export type Field = (typeof fields)[number];

/** Why a field is not taken; the texts of the pages say it. */
export type Mistake =
  | 'name-missing'
  | 'number-missing'
  | 'number-wrong'
  | 'number-unknown'
  | 'expiry-missing'
  | 'expiry-wrong'
  | 'expiry-over'
  | 'code-wrong';

export interface Entered {
  /** Shown again where something was wrong. Numbers of cards that are no test cards are not sent back, codes never. */
  readonly values: Readonly<Record<Field, string>>;
  readonly mistakes: Readonly<Partial<Record<Field, Mistake>>>;
  /** Where nothing was wrong. */
  readonly card?: TestCard;
}

/** ASCII digits for those of Arabic (U+0660…) and of Persian (U+06F0…). */
const latin = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const numberMistake = (number: string): Mistake | undefined => {
  if (number === '') return 'number-missing';
  if (!/^\d{12,19}$/.test(number) || !isLuhn(number)) return 'number-wrong';
  return cardByNumber(number) ? undefined : 'number-unknown';
};

/** `MM/YY` or `MM/YYYY`: a card is good until its month is over. */
const expiryMistake = (expiry: string, now: number): Mistake | undefined => {
  if (expiry === '') return 'expiry-missing';
  const [, month = '', year = ''] = /^(0?[1-9]|1[0-2])\s*[/.-]?\s*((?:20)?\d{2})$/.exec(expiry) ?? [];
  if (month === '') return 'expiry-wrong';
  const end = Date.UTC(Number(year.slice(-2)) + 2000, Number(month), 1);
  return end > now ? undefined : 'expiry-over';
};

/** Reads the form as a browser sends it. `now` in milliseconds since 1970. */
export const readForm = (sent: URLSearchParams, now: number): Entered => {
  const text = (field: Field) => (sent.get(field) ?? '').trim().slice(0, 100);
  const number = latin(text('number')).replace(/[\s-]/g, '');
  const expiry = latin(text('expiry'));
  const found: Partial<Record<Field, Mistake | undefined>> = {
    name: text('name') === '' ? 'name-missing' : undefined,
    number: numberMistake(number),
    expiry: expiryMistake(expiry, now),
    code: /^\d{3}$/.test(latin(text('code'))) ? undefined : 'code-wrong',
  };
  const mistakes = Object.fromEntries(Object.entries(found).filter(([, mistake]) => mistake));
  const card = cardByNumber(number);
  const values = { name: text('name'), number: card ? spaced(number) : '', expiry, code: '' };
  return { values, mistakes, ...(card && Object.keys(mistakes).length === 0 ? { card } : {}) };
};

/** A card's number as it is printed: four digits at a time. */
export const spaced = (number: string): string => number.replace(/\d{4}(?=\d)/g, '$& ');
