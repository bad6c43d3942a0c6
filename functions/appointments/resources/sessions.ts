import {
  type Calendar,
  type Hours,
  type Stretch,
  span,
  stretchesBetween,
  stretchesOf,
  weekdays,
} from '../../blocks/calendars/opening-hours';
import { dayNumber, type LocalDate } from '../../kernel/text/date';
import type { ResourceDetails } from './resource-details';

/*
 * Sessions: the time for which a resource is there, on a local day of its place. Local time is put on the line of
 * instants, so days of 23 and 25 hours are as long as they are. No session goes over midnight.
 */

type Minutes = readonly (readonly [from: number, to: number])[];

const minute = 60_000;
const day = 1_440 * minute;
/** No time zone is farther from UTC. */
const farthest = 15 * 60 * minute;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Stretches in order, those that overlap or touch made one. */
const joined = (stretches: readonly Stretch[]): Stretch[] => {
  const found: Stretch[] = [];
  for (const each of [...stretches].sort((left, right) => left.from - right.from)) {
    const last = found.at(-1);
    if (last && each.from <= last.to) found[found.length - 1] = { ...last, to: Math.max(last.to, each.to) };
    else found.push(each);
  }
  return found;
};

/** What is in both; each is in order. */
const common = (left: readonly Stretch[], right: readonly Stretch[]): Stretch[] =>
  left.flatMap((one) =>
    right
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from < to),
  );

/** The instants at which the clocks of a zone show these minutes of the local day. */
const onDay = (timeZone: string, date: LocalDate, minutes: Minutes): Stretch[] => {
  const number = dayNumber(date);
  const from = number * day - farthest;
  const hoursOf = (localDay: number): Minutes => (localDay === number ? minutes : []);
  return joined(stretchesBetween(timeZone, from, from + day + 2 * farthest, hoursOf));
};

const days = new Map<string, Stretch>();
const maxDays = 10_000;

/** A local day, from its first instant up to its end, which is not in it. */
export const localDay = (timeZone: string, date: LocalDate): Stretch => {
  const name = `${timeZone} ${date}`;
  const known = days.get(name);
  if (known) return known;
  const stretches = onDay(timeZone, date, [[0, 1_440]]);
  // A day that a zone left out, when it went over to the other side of the date line, has no time at all.
  const [first = { from: 0, to: 0 }, last = first] = [stretches[0], stretches.at(-1)];
  const found = { from: first.from, to: last.to };
  if (days.size >= maxDays) days.clear();
  days.set(name, found);
  return found;
};

const compiled = (hours: readonly Hours[]): Minutes =>
  hours.map(({ from, to }) => [minutesOf(from), minutesOf(to)] as const);

/** The hours that the weekly patterns give a day, for a type of appointment. */
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

/** The opening hours of a calendar, on whose own clocks they are, between two instants. */
const openBetween = (calendar: Calendar, { from, to }: Stretch): Stretch[] => {
  const [first, last] = [Math.floor(from / span), Math.floor((to - 1) / span)];
  return Array.from({ length: last - first + 1 }, (_, index) => stretchesOf(calendar, first + index)).flat();
};

export type Schedule = Pick<ResourceDetails, 'patterns' | 'exceptions' | 'types' | 'active'>;

/**
 * The stretches of a local day for which the resource takes appointments of a type, in order, none touching another: an
 * exception's hours, else those of the weekly patterns within the calendar's opening hours (holidays and Ramadan as it
 * says). `timeZone` is the place's.
 */
export const sessionsOn = (
  { patterns, exceptions, types, active }: Schedule,
  type: string,
  { calendar, timeZone }: { readonly calendar: Calendar | undefined; readonly timeZone: string },
  date: LocalDate,
): Stretch[] => {
  if (!active || !types.includes(type)) return [];
  const exception = exceptions.find(({ from, to }) => from <= date && date <= to);
  if (exception) return onDay(timeZone, date, compiled(exception.hours));
  const hours = regularHours({ patterns }, type, date);
  if (hours.length === 0) return [];
  const regular = onDay(timeZone, date, compiled(hours));
  return calendar ? joined(common(regular, openBetween(calendar, localDay(timeZone, date)))) : regular;
};
