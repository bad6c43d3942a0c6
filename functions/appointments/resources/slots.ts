import type { Calendar, Stretch } from '../../blocks/calendars/opening-hours';
import { addDays, dateIn, type LocalDate } from '../../kernel/text/date';
import type { AppointmentType } from '../types/type';
import type { TypeDetails } from '../types/type-details';
import type { Resource } from './resource';
import { cellsFor, maxCells } from './resource-details';
import { localDay, sessionsOn } from './sessions';

/*
 * Slots: the times at which an appointment may begin. They are computed, and are stored nowhere. A day is divided into
 * cells of the resource's step, counted from its first instant, and a slot begins where a cell does.
 */

/** A time that may be booked. Instants are milliseconds since 1970. */
export interface Slot {
  readonly start: number;
  /** When whoever came is done; the buffer comes after it. */
  readonly end: number;
  /** The local day of the place, on whose agenda it is. */
  readonly date: LocalDate;
  /** The first cell that it takes, and how many, with the buffer. */
  readonly from: number;
  readonly count: number;
}

const minute = 60_000;

/** The place's: where its days begin, and when it is open. */
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
 * The slots of a type with a resource on a local day, in order: one every so many minutes from the beginning of each
 * session, where the appointment and its buffer fit; none where it takes more cells than a booking may. Whether they are free
 * is in the agenda.
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

/** The slot that begins at an instant (milliseconds since 1970), or undefined where none does. */
export const slotAt = (
  resource: Parameters<typeof slotsOn>[0],
  type: Parameters<typeof slotsOn>[1],
  where: Where,
  start: number,
): Slot | undefined =>
  slotsOn(resource, type, where, dateIn(where.timeZone, start)).find((slot) => slot.start === start);

/** Cells that an officer's appointment takes at any time, whatever the schedule says: walk-ins, overbooking. */
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

/** The local days on which somebody may book at `now`: the first and the last. */
export const bookableDays = ({ aheadDays }: Terms, timeZone: string, now: number) => {
  const today = dateIn(timeZone, now);
  return { from: today, to: addDays(today, aheadDays) };
};

/** Whether somebody may still, and already, book the slot at `now` (milliseconds since 1970). */
export const isBookable = (type: Terms, timeZone: string, { start, date }: Slot, now: number): boolean =>
  start >= now + type.noticeMinutes * minute && start > now && date <= bookableDays(type, timeZone, now).to;

/** When the slot's local day ends, and the appointment with it. */
export const dayOverAt = (timeZone: string, { date }: Pick<Slot, 'date'>): number =>
  localDay(timeZone, date).to;
