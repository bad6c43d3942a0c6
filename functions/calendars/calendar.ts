import * as v from 'valibot';
import { calendarKey } from '../blocks/calendars/calendar';
import { hoursIn, lasts, range, week } from '../blocks/calendars/opening-times';
import { Refusal } from '../kernel/contract/refusal';
import { type Action, type Mark, markOf } from '../kernel/identity/action';
import type { Stored } from '../kernel/table/dynamo';
import type { Change } from '../kernel/table/expression';
import { key } from '../kernel/table/table';
import type { Entry } from '../kernel/table/update';
import { code, names, timeZone } from '../kernel/text/fields';

/** A calendar: when offices are open. Service levels name the calendar that they are counted on. */

/**
 * The details that operators set. The limits ensure that every calendar opens again: at worst it is closed for
 * the seventeen years of all its holidays and the five of its periods, and the longest service level takes twenty-one.
 */
export const calendarDetails = {
  names: names(100),
  timeZone,
  /** Opening hours by weekday, in local time. Days without any are the weekend. */
  week: v.pipe(
    week,
    v.check((regular) => hoursIn(regular) >= 8, 'A week must have at least eight working hours.'),
  ),
  /** Days on which offices are closed. Announced ones are added later, and the day of a feast may move. */
  holidays: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({ ...range, names: names(100) }),
        v.check(
          (each) => lasts(each, 31),
          'The last day must not be before the first; at most 31 days in all.',
        ),
      ),
    ),
    v.maxLength(200),
  ),
  /** Times of the year with a week of their own, such as Ramadan. Where two overlap, the first counts. */
  periods: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({ ...range, names: names(100), week }),
        v.check(
          (each) => lasts(each, 92),
          'The last day must not be before the first; at most 92 days in all.',
        ),
      ),
    ),
    v.maxLength(20),
  ),
};
const details = v.strictObject(calendarDetails);
export type CalendarDetails = v.InferOutput<typeof details>;

export const calendarView = v.strictObject({ id: code, version: v.number(), ...calendarDetails });
type CalendarView = v.InferInput<typeof calendarView>;
export const calendarSummary = v.pick(calendarView, ['id', 'names', 'timeZone']);
export type CalendarSummary = v.InferInput<typeof calendarSummary>;

/** A calendar as it lies in the table; others read it as a `CalendarItem`. */
export interface StoredCalendar extends Stored, CalendarDetails {
  readonly id: string;
  readonly made: Mark;
  readonly card: CalendarSummary;
  /** Milliseconds since 1970: when it became what it is; not there before it was replaced for the first time. */
  readonly replacedAt?: number;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
}

/** The list of all calendars, by id. */
export const calendarList = key('calendars');

const cardOf = (id: string, { names: texts, timeZone: zone }: CalendarDetails): CalendarSummary => ({
  id,
  names: texts,
  timeZone: zone,
});

export const newCalendar = (id: string, given: CalendarDetails, action: Action): StoredCalendar => ({
  ...calendarKey(id),
  type: 'calendar',
  version: 1,
  made: markOf(action),
  id,
  ...given,
  card: cardOf(id, given),
  timeline: {},
  ...{ queueKey: calendarList, queueSort: id },
});

/** Replaces all details; deadlines that services have stored by the calendar follow (`blocks/calendars/follow.ts`). */
export const replacedBy = (id: string, given: CalendarDetails, at: number): Change => ({
  set: { ...given, card: cardOf(id, given), replacedAt: at },
});

export const calendarNotFound = (): Refusal => new Refusal('calendar-not-found');
export const calendarExists = (): Refusal => new Refusal('calendar-exists');

export const showCalendar = (calendar: StoredCalendar): CalendarView => {
  const { id, version, names: texts, timeZone: zone, week: regular, holidays, periods } = calendar;
  return { id, version, names: texts, timeZone: zone, week: regular, holidays, periods };
};
