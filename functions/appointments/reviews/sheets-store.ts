import { readCalendar } from '../../blocks/calendars/calendar';
import type { Table } from '../../kernel/table/dynamo';
import { page, read } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { addDays, dateIn } from '../../kernel/text/date';
import { type BookingCard, daySheet } from '../bookings/booking';
import { type Place, placeKey } from '../places/place';
import { type Resource, resourceKey } from '../resources/resource';
import { agendaKey } from '../seats/agenda';
import type { ReviewPosition } from './review';
import { isStranded, type ReviewedResource } from './stranded';

/** Days that are read at once; a resource may be booked a year ahead. */
const maxDays = 400;
/** Lines of a day's sheet that are read at once. */
const maxLines = 100;

/** A line of a sheet with its position. */
type Line = Item & { readonly card: BookingCard; readonly queueSort: string };

/** The resource as it is now, not as functions remember it: three round trips at most. */
export const readReviewed = async (
  table: Table,
  resourceId: string,
): Promise<ReviewedResource | undefined> => {
  const resource = await read<Resource>(table, resourceKey(resourceId));
  const place = resource && (await read<Place>(table, placeKey(resource.placeId)));
  if (!resource || !place) return undefined;
  const { calendarId } = place;
  const calendar = calendarId === undefined ? undefined : await readCalendar(table, calendarId);
  return { resource, place, calendar };
};

const isTaken = (agenda: Item): boolean =>
  Object.entries(agenda).some(([name, seats]) => /^c\d+$/.test(name) && Number(seats) > 0);

/** The days from a date on, in order, on which anything is taken: one round trip. */
const daysTaken = async (table: Table, resourceId: string, from: string): Promise<string[]> => {
  const ranges = [{ partition: agendaKey(resourceId, '').pk }];
  const list = { ranges, order: 'ascending', above: addDays(from, -1), limit: maxDays } as const;
  const { items } = await page<Item>(table, list);
  return items.filter(isTaken).map(({ sk }) => String(sk));
};

/** Stranded appointments of a part of a day's sheet, and where the next part begins. */
export interface SheetPart {
  readonly lines: readonly Line[];
  readonly next: ReviewPosition | undefined;
}

/** Those who are stranded, from a position on, by day and time: a round trip for the days, and one for each part. */
export async function* strandedParts(
  table: Table,
  reviewed: ReviewedResource,
  begin: ReviewPosition | undefined,
  now: number,
): AsyncGenerator<SheetPart> {
  const { id } = reviewed.resource;
  const today = dateIn(reviewed.place.timeZone, now);
  const days = await daysTaken(table, id, begin?.date ?? addDays(today, -1));
  for (const [index, date] of days.entries()) {
    let after = date === begin?.date ? begin.after : undefined;
    do {
      const ranges = [{ partition: daySheet(id, date) }];
      const list = { index: 'queue', ranges, order: 'ascending', limit: maxLines, after } as const;
      const { items, next }: { items: readonly Line[]; next?: string } = await page<Line>(table, list);
      const lines = items.filter(({ card }) => isStranded(reviewed, card, now));
      const tomorrow = days[index + 1];
      const following = tomorrow === undefined ? undefined : { date: tomorrow };
      yield { lines, next: next === undefined ? following : { date, after: next } };
      after = next;
    } while (after !== undefined);
  }
}
