import type { Stored, Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { type CachedReference, cachedReference } from '../../kernel/table/reference';
import { type Key, key } from '../../kernel/table/table';
import type { Clock } from '../../kernel/text/time';
import type { Calendar } from './opening-hours';

/** A calendar as it lies in the table; the calendars service owns the item, and never deletes it. */
export interface CalendarItem extends Stored, Calendar {
  readonly id: string;
  /** Milliseconds since 1970: when it became what it is; not there before it was replaced for the first time. */
  readonly replacedAt?: number;
}

export const calendarKey = (id: string): Key => ({ pk: key('calendar', id), sk: 'calendar' });

/** The current calendar; undefined where there is none. */
export const readCalendar = (table: Table, id: string): Promise<CalendarItem | undefined> =>
  read<CalendarItem>(table, calendarKey(id));

export type Calendars = Pick<CachedReference<CalendarItem>, 'get'>;

/** Calendars through the function's memory, as old as reference data may be. */
export const openCalendars = ({
  table,
  clock,
}: {
  readonly table: Table;
  readonly clock: Clock;
}): CachedReference<CalendarItem> => cachedReference((id) => readCalendar(table, id), clock);

/**
 * The calendar that a service level is counted on, or undefined where that is around the clock. Whatever names a calendar
 * was refused unless there was one, and calendars are never deleted.
 */
export const calendarOf = async (
  { get }: { readonly get: (id: string) => Promise<CalendarItem | undefined> },
  calendarId: string | undefined,
): Promise<CalendarItem | undefined> => {
  if (calendarId === undefined) return undefined;
  const calendar = await get(calendarId);
  if (!calendar) throw new Error(`The calendar ${calendarId} is gone`);
  return calendar;
};
