import * as v from 'valibot';
import { maxCharacters, minCharacters } from './characters';
import { isDay } from './date';
import { decimalDigits, digits } from './digits';
import { isOneLine, isPrintable, unprintable, withoutDirections } from './lines';

/*
 * Fields that contracts are made of. Every text, list and number is bounded; nothing undeclared is let through.
 */

/** Refuses what cannot be shown. */
export const printable = v.check<string, string>(isPrintable, unprintable);

/** What a person writes, in several lines if they like: trimmed, not empty, at most `limit` characters. */
export const text = (limit: number) =>
  v.pipe(v.string(), v.trim(), minCharacters(1), maxCharacters(limit), printable);

/** A name, a title or whatever else stands in one line: without marks that turn the direction of what follows. */
export const oneLine = (limit: number) =>
  v.pipe(
    v.string(),
    withoutDirections,
    v.trim(),
    minCharacters(1),
    maxCharacters(limit),
    v.check(isOneLine, 'Write it in one line, without control characters.'),
  );

const unescaped = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** Headers are ASCII; names and reasons in other scripts are percent-encoded UTF-8, as in a URL. */
export const headerText = (limit: number) => v.pipe(v.string(), v.transform(unescaped), oneLine(limit));

/** A machine's word: a category code, the name of a unit. */
export const code = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Use lower-case letters, digits and hyphens, from 1 to 40 of them.'),
);

/** An id that this portal made. */
export const id = v.pipe(v.string(), v.regex(/^[0-9a-v]{24,40}$/, 'Must be an id that this portal gave.'));

/** RFC 3339, in UTC with milliseconds as the portal writes it. */
export const instant = v.pipe(v.string(), v.isoTimestamp());

const asInstant = 'Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00.';

/** A day of the calendar (JavaScript reads 30 February as 2 March) in a year of four digits, in UTC as well. */
const isReal = (value: string): boolean => {
  const written = value.slice(0, 10);
  const [time, day] = [Date.parse(value), Date.parse(written)];
  if (Number.isNaN(time) || Number.isNaN(day)) return false;
  return /^\d{4}-/.test(new Date(time).toISOString()) && new Date(day).toISOString().startsWith(written);
};

/** An instant as a caller may write it: any offset. Decoded into the portal's own form. */
export const instantInput = v.pipe(
  v.string(),
  digits,
  maxCharacters(40),
  v.isoTimestamp(asInstant),
  v.check(isReal, asInstant),
  v.transform((value) => new Date(value).toISOString()),
);

/** A day of the calendar as `YYYY-MM-DD`, from 1900 to 2199. */
export const date = v.pipe(
  v.string(),
  digits,
  v.regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/, 'Must be a date such as 2026-03-01.'),
  v.check(isDay, 'Must be a day that the calendar has, such as 2026-03-01.'),
);

const isZone = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
};

/** A name of the IANA time zone database. */
export const timeZone = v.pipe(
  v.string(),
  v.regex(/^[A-Z][A-Za-z0-9_+/-]{1,59}$/, 'Must be a time zone such as Asia/Amman.'),
  v.check(isZone, 'Must be a time zone of the IANA database, such as Asia/Amman.'),
);

/** Sorted, as the table keeps no order of a map's members and a repeated answer must be identical. */
export const inOrder = (map: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(map).sort(([left], [right]) => (left < right ? -1 : 1)));

export const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'Must be a language tag such as en, ar or fa (BCP 47).'),
);

/** A name in several languages, by BCP 47 tag: `{"en": "Pothole", "ar": "حفرة"}`. At least one, at most twelve. */
export const names = (limit: number) =>
  v.pipe(v.record(language, oneLine(limit)), v.minEntries(1), v.maxEntries(12), v.transform(inOrder));

/** The same of what may have several lines, as a description. */
export const texts = (limit: number) =>
  v.pipe(v.record(language, text(limit)), v.minEntries(1), v.maxEntries(12), v.transform(inOrder));

/** Decimals that a number keeps: the table takes none beyond 1E-130 (DynamoDB, "Numbers"), and no use needs them. */
const decimals = 9;

/** A number that a caller gives, between bounds, rounded to nine decimals. */
export const number = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.minValue(least),
    v.maxValue(most),
    v.transform((value) => Number(value.toFixed(decimals))),
  );

/** A whole number that a caller gives, between bounds. */
export const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Degrees, WGS 84. */
export const latitude = number(-90, 90);
export const longitude = number(-180, 180);

/** A number in a query, which is a text there. */
export const numberInput = (least: number, most: number) =>
  v.pipe(
    v.string(),
    decimalDigits,
    v.regex(/^-?\d{1,9}(\.\d{1,12})?$/, 'Must be a number, such as 12 or 31.95.'),
    v.transform(Number),
    v.minValue(least),
    v.maxValue(most),
  );

/** The query of every list: how many entries (1 to 100, 20 by default), and where to go on. */
export const paging = {
  limit: v.optional(v.pipe(numberInput(1, 100), v.integer()), '20'),
  cursor: v.optional(v.pipe(v.string(), maxCharacters(500))),
};

/** A page of a list. `next` is given where there is more, and goes into `cursor` of the next request. */
export const pageOf = <const S extends v.GenericSchema<unknown, unknown>>(item: S) =>
  v.strictObject({ items: v.pipe(v.array(item), v.maxLength(100)), next: v.optional(v.string()) });
