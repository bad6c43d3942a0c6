import * as v from 'valibot';
import { digits } from '../../kernel/text/digits';
import { date } from '../../kernel/text/fields';
import { days } from '../../kernel/text/time';
import { weekdays } from './opening-hours';

/*
 * Schema fields that calendars and appointment schedules share.
 */

const time = v.pipe(
  v.string(),
  digits,
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Must be a time of day as HH:MM, from 00:00 to 24:00.'),
);

const hours = v.strictObject({ from: time, to: time });
type Hours = v.InferOutput<typeof hours>;

/** The last of a day may close after midnight, and then belongs to the day on which it opened. */
const oneByOne = v.check<Hours[], string>(
  (list) =>
    list.every(
      ({ from, to }, index) =>
        from !== to &&
        (from < to || index === list.length - 1) &&
        (index === 0 || (list[index - 1]?.to ?? '') < from),
    ),
  'Each must open before it closes, and after the one before it has closed; only the last may close on the next day.',
);

/** Hours of a day, in order and without touching each other. */
const openingHours = v.pipe(v.array(hours), v.minLength(1), v.maxLength(6), oneByOne);

/** The same, or none for a closed day. */
export const hoursOrClosed = v.pipe(v.array(hours), v.maxLength(6), oneByOne);

export const week = v.strictObject(v.entriesFromList(weekdays, v.optional(openingHours)));

/** Local days, both ends included. */
export const range = { from: date, to: date };

interface Range {
  readonly from: string;
  readonly to: string;
}

/** Whether it ends after it begins and has at most so many days. */
export const lasts = ({ from, to }: Range, most: number): boolean =>
  from <= to && Date.parse(to) - Date.parse(from) < days(most);

/** The hours of a week. */
export const hoursIn = (regular: v.InferOutput<typeof week>): number => {
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return (
    Object.values(regular)
      .flatMap((list) => list ?? [])
      .reduce((sum, { from, to }) => sum + ((minutes(to) - minutes(from) + 1_440) % 1_440 || 1_440), 0) / 60
  );
};
