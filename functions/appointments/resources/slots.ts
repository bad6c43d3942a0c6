import type { Calendar, Stretch } from '../../blocks/calendars/opening-hours';
import { addDays, dateIn, type LocalDate } from '../../kernel/text/date';
import type { AppointmentType } from '../types/type';
import type { TypeDetails } from '../types/type-details';
import type { Resource } from './resource';
import { cellsFor, maxCells } from './resource-details';
import { localDay, sessionsOn } from './sessions';

/*
 * Slots: the times at which an appointment may begin. They are computed, and not stored. A day is divided into cells of
 * the resource's step, counted from its first instant, and each slot begins with a cell.
 */

/** A time that can be booked. Instants are milliseconds since 1970. */
export interface Slot {
  readonly start: number;
  /** The end of the appointment, before the buffer. */
  readonly end: number;
  /** The local day of the place; the slot is on the agenda of this day. */
  readonly date: LocalDate;
  /** The first cell, and the number of cells with the buffer. */
  readonly from: number;
  readonly count: number;
}

const minute = 60_000;

/** The time zone of the place, and the calendar of its opening hours. */
export interface Where {
  readonly timeZone: string;
  readonly calendar: Calendar | undefined;
}

type Timing = Pick<TypeDetails, 'length' | 'buffer' | 'every'>;

const slotsWithin = (
  { from, to }: Stretch,
  { step, midnight, date }: { readonly step: number; readonly midnight: number; readonly date: LocalDate },
  timing: Timing,
): Slot[] => {
  const cell = step * minute;
  const count = cellsFor({ step }, timing);
  const apart = Math.ceil(timing.every / step);
  const needed = (timing.length + timing.buffer) * minute;
  const first = Math.ceil((from - midnight) / cell);
  const last = Math.floor((to - needed - midnight) / cell);
  return Array.from({ length: Math.max(0, Math.floor((last - first) / apart) + 1) }, (_, index) => {
    const begins = first + index * apart;
    const start = midnight + begins * cell;
    return { start, end: start + timing.length * minute, date, from: begins, count };
  });
};

/**
 * The slots of a type with a resource on a local day, in order: one every `every` minutes from the beginning of each
 * session, if the appointment and its buffer fit. None if an appointment takes more cells than a booking may. Whether
 * they are free is in the agenda.
 */
export const slotsOn = (
  resource: Pick<Resource, 'patterns' | 'exceptions' | 'types' | 'active' | 'step'>,
  type: Pick<AppointmentType, 'code'> & Timing,
  where: Where,
  date: LocalDate,
): Slot[] => {
  const { from: midnight } = localDay(where.timeZone, date);
  const on = { step: resource.step, midnight, date };
  if (cellsFor(resource, type) > maxCells) return [];
  return sessionsOn(resource, type.code, where, date).flatMap((session) => slotsWithin(session, on, type));
};

/** The slot that begins at an instant (milliseconds since 1970), or undefined. */
export const slotAt = (
  resource: Parameters<typeof slotsOn>[0],
  type: Parameters<typeof slotsOn>[1],
  where: Where,
  start: number,
): Slot | undefined =>
  slotsOn(resource, type, where, dateIn(where.timeZone, start)).find((slot) => slot.start === start);

/** The cells of an appointment that an officer makes at any time, whatever the schedule says: walk-ins, overbooking. */
export const slotFrom = (
  { step }: Pick<Resource, 'step'>,
  timing: Pick<Timing, 'length' | 'buffer'>,
  timeZone: string,
  start: number,
): Slot => {
  const date = dateIn(timeZone, start);
  const [cell, since] = [step * minute, start - localDay(timeZone, date).from];
  const from = Math.floor(since / cell);
  const needed = (timing.length + timing.buffer) * minute;
  const end = start + timing.length * minute;
  return { start, end, date, from, count: Math.ceil((since + needed) / cell) - from };
};

type Terms = Pick<TypeDetails, 'aheadDays' | 'noticeMinutes'>;

/** The first and the last local day that can be booked at `now`. */
export const bookableDays = ({ aheadDays }: Terms, timeZone: string, now: number) => {
  const today = dateIn(timeZone, now);
  return { from: today, to: addDays(today, aheadDays) };
};

/** Whether the slot can be booked at `now` (milliseconds since 1970): not too late, and not too far ahead. */
export const isBookable = (type: Terms, timeZone: string, { start, date }: Slot, now: number): boolean =>
  start >= now + type.noticeMinutes * minute && start > now && date <= bookableDays(type, timeZone, now).to;

/** When the slot's local day ends, and the appointment with it. */
export const dayOverAt = (timeZone: string, { date }: Pick<Slot, 'date'>): number =>
  localDay(timeZone, date).to;
