import type { Language } from './languages';

/*
 * Days of the calendar as people write them, without a time and without a zone: `2026-03-01`. Counted in days since
 * 1 January 1970 where something is reckoned with them.
 */

/** A day as `YYYY-MM-DD`, so that text order is time order. */
export type LocalDate = string;

/** The last day that fields take (`fields.ts`). */
export const lastDay: LocalDate = '2199-12-31';

const milliseconds = 86_400_000;

/** Days since 1 January 1970. */
export const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / milliseconds;

export const dateOf = (day: number): LocalDate => new Date(day * milliseconds).toISOString().slice(0, 10);

/** Whether it is a day of the calendar: JavaScript reads 30 February as 2 March. */
export const isDay = (value: string): boolean => {
  const day = dayNumber(value);
  return !Number.isNaN(day) && dateOf(day) === value;
};

export const addDays = (date: LocalDate, count: number): LocalDate => dateOf(dayNumber(date) + count);

/** Year, month (1 to 12) and day of the month. */
export const partsOf = (date: LocalDate): readonly [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

/** How many days a month has, which is counted in months since the year 0. */
const lengthOf = (month: number): number =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();

const monthNumber = (date: LocalDate): number => {
  const [year, month] = partsOf(date);
  return year * 12 + month - 1;
};

/** The same day so many months on, or the last of the month where it is too short: 31 January, 28 February, 31 March. */
export const addMonths = (date: LocalDate, count: number): LocalDate => {
  const month = monthNumber(date) + count;
  const day = Math.min(partsOf(date)[2], lengthOf(month));
  return dateOf(Date.UTC(Math.floor(month / 12), month % 12, day) / milliseconds);
};

/** How many months that are counted from the first day have begun by the end of the last: one on the first day itself. */
export const monthsBegun = (first: LocalDate, last: LocalDate): number => {
  const month = monthNumber(last);
  const reached = partsOf(last)[2] >= Math.min(partsOf(first)[2], lengthOf(month));
  return Math.max(0, month - monthNumber(first) + (reached ? 1 : 0));
};

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const options = { timeZone, calendar: 'gregory', numberingSystem: 'latn' } as const;
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en', { ...options, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, known);
  return known;
};

/** The day that it is in a zone of the IANA database at an instant (milliseconds since 1970). */
export const dateIn = (timeZone: string, at: number): LocalDate => {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};

/** The digits of the language, and for Persian its own calendar. */
const locales = {
  en: 'en-GB',
  ar: 'ar-u-ca-gregory-nu-arab',
  fa: 'fa-u-ca-persian-nu-arabext',
} as const satisfies Record<Language, string>;

const dayFormats = new Map<Language, Intl.DateTimeFormat>();

/** A day as people of the language write it: `1 March 2026`, `۱۰ اسفند ۱۴۰۴`. */
export const formatDay = (date: LocalDate, language: Language): string => {
  const format =
    dayFormats.get(language) ??
    new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  dayFormats.set(language, format);
  return format.format(dayNumber(date) * milliseconds);
};

/** The instant (milliseconds since 1970) at which a day begins in a zone: not always at midnight, where clocks are put on. */
export const startOf = (timeZone: string, date: LocalDate): number => {
  const near = dayNumber(date) * milliseconds;
  let [before, within] = [near - milliseconds, near + milliseconds];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dateIn(timeZone, middle) < date) before = middle;
    else within = middle;
  }
  return within;
};
