import { type Calendar, type Stretch, span, stretchesOf } from './opening-hours';

/*
 * Working time, in which service levels are measured. Instants are milliseconds since 1970, durations are milliseconds.
 * Without a calendar all time is working time.
 */

/** Longer than any calendar of the portal stays closed: see its bounds in `functions/calendars/calendar.ts`. */
const maxSpans = 1_400;

/** All working time from an instant on, without end. */
function* openFrom(calendar: Calendar, from: number): Generator<Stretch> {
  const first = Math.floor(from / span);
  for (let index = first; index < first + maxSpans; index += 1) {
    for (const stretch of stretchesOf(calendar, index)) {
      if (stretch.to > from) yield { from: Math.max(stretch.from, from), to: stretch.to };
    }
  }
  throw new RangeError(`A calendar of ${calendar.timeZone} does not open again`);
}

/** The first instant at which so much working time has passed; the instant itself for a duration of zero. */
export const addWorkingTime = (calendar: Calendar | undefined, from: number, working: number): number => {
  if (!calendar || working <= 0) return from + Math.max(working, 0);
  let left = working;
  for (const stretch of openFrom(calendar, from)) {
    const length = stretch.to - stretch.from;
    if (length >= left) return stretch.from + left;
    left -= length;
  }
  return from;
};

/** The working time between two instants; zero if the second is not after the first. */
export const workingTimeBetween = (calendar: Calendar | undefined, from: number, to: number): number => {
  if (to <= from) return 0;
  if (!calendar) return to - from;
  let worked = 0;
  for (const stretch of openFrom(calendar, from)) {
    if (stretch.from >= to) break;
    worked += Math.min(stretch.to, to) - stretch.from;
  }
  return worked;
};

/** The first instant of working time at or after this one. */
export const nextOpening = (calendar: Calendar | undefined, from: number): number =>
  calendar ? (openFrom(calendar, from).next().value?.from ?? from) : from;
