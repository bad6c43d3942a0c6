import { addDays, dateIn, type LocalDate } from '../../../kernel/text/date';
import { instant } from '../../../kernel/text/time';
import { bookableDays, slotsOn } from '../../resources/slots';
import type { AgendaItem } from '../../seats/agenda';
import type { AppointmentType } from '../../types/type';
import { type Period, searchUnbounded } from '../protocol/fields';
import type { Station } from '../schedules/station';
import { idOf, type SlotStatus, statusOf, type Timed } from './slot';

/*
 * The slots of schedules, in the order of their local days and starts. Slots are computed; whether they are free is
 * read from agendas, only as many as a page needs, and at most one BatchGet at a time.
 */

interface FhirSlotQuery {
  readonly stations: readonly Station[];
  readonly serves: (type: AppointmentType) => boolean;
  /** When they start, and when they end. */
  readonly period: Period;
  readonly ends: Period;
  readonly statuses: ReadonlySet<SlotStatus>;
  readonly limit: number;
  /** The key of the first slot that was not returned yet. */
  readonly position: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Agendas in the order of the days: one round trip. */
type ReadAgendas = (
  days: readonly { readonly resourceId: string; readonly date: LocalDate }[],
) => Promise<AgendaItem[]>;

const maxAgendas = 100;

interface Candidate extends Timed {
  readonly key: string;
}

/** The slots of a station on a day. */
interface Part {
  readonly station: Station;
  readonly date: LocalDate;
  readonly slots: readonly Candidate[];
}

const keyOf = (timed: Timed): string => [timed.slot.date, instant(timed.slot.start), idOf(timed)].join('/');

const partOn = (query: FhirSlotQuery, station: Station, date: LocalDate): Part[] => {
  const { serves, period, ends, position, now } = query;
  const { resource, where } = station;
  const slots = station.types.filter(serves).flatMap((type) =>
    date > bookableDays(type, where.timeZone, now).to
      ? []
      : slotsOn(resource, type, where, date)
          .filter(({ start }) => start > now && start >= period.from && start < period.until)
          .filter(({ end }) => end >= ends.from && end < ends.until)
          .map((slot) => ({ station, type, slot, key: keyOf({ station, type, slot }) }))
          .filter(({ key }) => key >= position),
  );
  return slots.length ? [{ station, date, slots }] : [];
};

/** Further ahead than anything can be booked. */
const farthest = 400 * 86_400_000;

/** The requested local days, limited to those that can be booked. */
const spanOf = ({ stations, period, position, now }: FhirSlotQuery) => {
  const daysAt = (time: number): LocalDate[] => {
    const near = Math.min(Math.max(time, now), now + farthest);
    return stations.map(({ where }) => dateIn(where.timeZone, near)).sort();
  };
  const [first = ''] = daysAt(period.from);
  const [reached = ''] = position.split('/');
  return { first: first > reached ? first : reached, last: daysAt(period.until - 1).at(-1) ?? '' };
};

interface Found {
  readonly slots: readonly (Timed & { readonly status: SlotStatus })[];
  /** The key of the next page. */
  readonly next?: string;
}

const take = (
  query: FhirSlotQuery,
  {
    from,
    last,
    room,
    enough,
  }: { readonly from: LocalDate; readonly last: LocalDate; readonly room: number; readonly enough: number },
) => {
  const parts: Part[] = [];
  let date = from;
  let count = 0;
  while (date <= last && count < enough && parts.length + query.stations.length <= room) {
    const found = query.stations.flatMap((station) => partOn(query, station, date));
    parts.push(...found);
    count += found.reduce((sum, { slots }) => sum + slots.length, 0);
    date = addDays(date, 1);
  }
  return { parts, after: date };
};

const byKey = (left: Candidate, right: Candidate): number => (left.key < right.key ? -1 : 1);

/** A page of slots: one round trip, and a second or third if many slots are taken. */
export const searchSlots = async (query: FhirSlotQuery, readAgendas: ReadAgendas): Promise<Found> => {
  const { stations, statuses, limit, now } = query;
  if (stations.length === 0) return { slots: [] };
  const { first, last } = spanOf(query);
  const found: (Candidate & { readonly status: SlotStatus })[] = [];
  let [from, room] = [first, maxAgendas];
  while (from <= last && found.length <= limit) {
    const { parts, after } = take(query, { from, last, room, enough: limit + 1 - found.length });
    if (after === from) return { slots: found, next: from };
    const agendas = await readAgendas(
      parts.map(({ station, date }) => ({ resourceId: station.resource.id, date })),
    );
    const seen = parts.flatMap(({ slots }, index) =>
      slots.map((slot) => ({ ...slot, status: statusOf(slot, agendas[index], now) })),
    );
    found.push(...seen.filter(({ status }) => statuses.has(status)).sort(byKey));
    [from, room] = [after, room - parts.length];
  }
  const next = found[limit]?.key;
  return { slots: found.slice(0, limit), ...(next === undefined ? {} : { next }) };
};

/** Batches of agendas that are read to count slots: a hundred days of ten schedules. */
const maxBatches = 10;

/** How many slots there are, on all pages. Refuses to read more than that. */
export const countSlots = async (query: FhirSlotQuery, readAgendas: ReadAgendas): Promise<number> => {
  let [count, position] = [0, query.position];
  for (let left = maxBatches; left > 0; left -= 1) {
    const { slots, next } = await searchSlots({ ...query, limit: 10_000, position }, readAgendas);
    count += slots.length;
    if (next === undefined) return count;
    position = next;
  }
  throw searchUnbounded('Name fewer Schedules, or fewer days.');
};
