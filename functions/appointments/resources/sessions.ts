import { type Hours, type Minutes, minutesIn, onOneDay } from '../../blocks/calendars/hours';
import {
  type Calendar,
  type Stretch,
  span,
  stretchesBetween,
  stretchesOf,
  weekdays,
} from '../../blocks/calendars/opening-hours';
import { addDays, dayNumber, type LocalDate } from '../../kernel/text/date';
import type { ResourceDetails } from './resource-details';

/*
 * Sessions: when a resource is available on a local day of its place. Local times are converted to instants, so that
 * days of 23 and 25 hours have their true length. Hours that end on the next day are two sessions, which meet at midnight;
 * no appointment crosses it, as each stands on the agenda of one day.
 */

const minute = 60_000;
const day = 1_440 * minute;
/** The greatest offset of any time zone from UTC. */
const farthest = 15 * 60 * minute;

/** Sorts stretches, and joins those that overlap or touch. */
const joined = (stretches: readonly Stretch[]): Stretch[] => {
  const found: Stretch[] = [];
  for (const each of [...stretches].sort((left, right) => left.from - right.from)) {
    const last = found.at(-1);
    if (last && each.from <= last.to) found[found.length - 1] = { ...last, to: Math.max(last.to, each.to) };
    else found.push(each);
  }
  return found;
};

/** The intersection of two sorted lists of stretches. */
const common = (left: readonly Stretch[], right: readonly Stretch[]): Stretch[] =>
  left.flatMap((one) =>
    right
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from < to),
  );

/** The instants at which the local time in a zone is within these minutes of the day. */
const onDay = (timeZone: string, date: LocalDate, minutes: Minutes): Stretch[] => {
  const number = dayNumber(date);
  const from = number * day - farthest;
  const hoursOf = (localDay: number): Minutes => (localDay === number ? minutes : []);
  return joined(stretchesBetween(timeZone, from, from + day + 2 * farthest, hoursOf));
};

const days = new Map<string, Stretch>();
const maxDays = 10_000;

/** A local day, from its first instant (included) to its end (excluded). */
export const localDay = (timeZone: string, date: LocalDate): Stretch => {
  const name = `${timeZone} ${date}`;
  const known = days.get(name);
  if (known) return known;
  const stretches = onDay(timeZone, date, [[0, 1_440]]);
  // A day that a zone skipped when it moved across the date line has no time at all.
  const [first = { from: 0, to: 0 }, last = first] = [stretches[0], stretches.at(-1)];
  const found = { from: first.from, to: last.to };
  if (days.size >= maxDays) days.clear();
  days.set(name, found);
  return found;
};

/** The hours of a day by the weekly patterns, for a type of appointment. */
const regularHours = (
  { patterns }: Pick<ResourceDetails, 'patterns'>,
  type: string,
  date: LocalDate,
): Hours[] => {
  const weekday = weekdays[(((dayNumber(date) + 3) % 7) + 7) % 7] ?? 'monday';
  return patterns
    .filter(({ from, to, types }) => from <= date && (to ?? date) >= date && (types?.includes(type) ?? true))
    .flatMap(({ week }) => week[weekday] ?? []);
};

/** The opening hours of a calendar between two instants. */
const openBetween = (calendar: Calendar, { from, to }: Stretch): Stretch[] => {
  const [first, last] = [Math.floor(from / span), Math.floor((to - 1) / span)];
  return Array.from({ length: last - first + 1 }, (_, index) => stretchesOf(calendar, first + index)).flat();
};

type Schedule = Pick<ResourceDetails, 'patterns' | 'exceptions' | 'types' | 'active'>;

/** Hours that begin on a day: those of an exception, which no calendar cuts, or those of the weekly patterns. */
const begunOn = ({ patterns, exceptions }: Schedule, type: string, date: LocalDate) => {
  const exception = exceptions.find(({ from, to }) => from <= date && date <= to);
  return exception
    ? { free: minutesIn(exception.hours), bound: [] }
    : { free: [], bound: minutesIn(regularHours({ patterns }, type, date)) };
};

/**
 * The stretches of a local day in which the resource takes appointments of a type, in order and without contact: the
 * hours of an exception, or those of the weekly patterns within the calendar's opening hours (with holidays and
 * Ramadan), and what of the day before lasts until after midnight. `timeZone` is that of the place.
 */
export const sessionsOn = (
  schedule: Schedule,
  type: string,
  { calendar, timeZone }: { readonly calendar: Calendar | undefined; readonly timeZone: string },
  date: LocalDate,
): Stretch[] => {
  if (!schedule.active || !schedule.types.includes(type)) return [];
  const [own, before] = [date, addDays(date, -1)].map((day) => begunOn(schedule, type, day));
  if (!own || !before) return [];
  const [free, bound] = [onOneDay(own.free, before.free), onOneDay(own.bound, before.bound)];
  const regular = bound.length ? onDay(timeZone, date, bound) : [];
  const open =
    calendar && regular.length ? common(regular, openBetween(calendar, localDay(timeZone, date))) : regular;
  return joined([...(free.length ? onDay(timeZone, date, free) : []), ...open]);
};
