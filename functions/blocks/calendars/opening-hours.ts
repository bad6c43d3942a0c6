import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { getTimeZoneTransition, offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';
import { type Hours, type Minutes, minutesIn, onOneDay } from './hours';

/*
 * Opening hours as stretches of time. An instant is working time if the local time at that instant lies within opening
 * hours. So an hour that a clock change skips is not counted, and one that it repeats is counted twice.
 */

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** Opening hours by weekday, in order. Days without hours are the weekend. */
export type Week = Readonly<Partial<Record<Weekday, readonly Hours[] | undefined>>>;

/** Local days as `YYYY-MM-DD`, both ends included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * Working hours: none on holidays; otherwise those of the first period that includes the day, or else those of the
 * week.
 */
export interface Calendar {
  /** A name of the IANA time zone database, such as `Asia/Amman`. */
  readonly timeZone: string;
  readonly week: Week;
  readonly holidays: readonly Days[];
  /** Periods with a week of their own, such as Ramadan. */
  readonly periods: readonly (Days & { readonly week: Week })[];
}

const minute = 60_000;
const day = 1_440 * minute;
/** Working time is computed and cached in spans of four weeks, in milliseconds. */
export const span = 28 * day;
/** Uninterrupted working time: milliseconds since 1970, the end excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Compiled {
  /** The opening hours of a local day (days since 1970), in minutes after midnight. */
  readonly hoursOf: (localDay: number) => Minutes;
  readonly stretches: Map<number, readonly Stretch[]>;
}

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day;

const compileWeek = (week: Week): readonly Minutes[] => weekdays.map((name) => minutesIn(week[name] ?? []));

const within = ({ from, to }: Days): ((localDay: number) => boolean) => {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return (localDay) => localDay >= first && localDay <= last;
};

const compile = ({ week, holidays, periods }: Calendar): Compiled => {
  const regular = compileWeek(week);
  const closed = holidays.map(within);
  const special = periods.map((period) => ({ holds: within(period), week: compileWeek(period.week) }));
  const begunOn = (localDay: number): Minutes => {
    if (closed.some((holds) => holds(localDay))) return [];
    const hours = special.find(({ holds }) => holds(localDay))?.week ?? regular;
    // 1 January 1970 was a Thursday.
    return hours[(((localDay + 3) % 7) + 7) % 7] ?? [];
  };
  const hoursOf = (localDay: number): Minutes => onOneDay(begunOn(localDay), begunOn(localDay - 1));
  return { hoursOf, stretches: new Map() };
};

const compilations = new WeakMap<Calendar, Compiled>();

const compiled = (calendar: Calendar): Compiled => {
  const known = compilations.get(calendar) ?? compile(calendar);
  compilations.set(calendar, known);
  return known;
};

/** Whether a local day (`YYYY-MM-DD`) has opening hours. */
export const opensOn = (calendar: Calendar, date: string): boolean =>
  compiled(calendar).hoursOf(dayNumber(date)).length > 0;

/** Milliseconds by which local time is ahead of UTC between two instants. */
interface Offset extends Stretch {
  readonly offset: number;
}

const offsets = new Map<string, Offset[]>();

/** The offset of a zone at an instant. Cached, as finding the next clock change is slow. */
const offsetAt = (timeZone: string, at: number): Offset => {
  const known = offsets.get(timeZone) ?? [];
  const found = known.find(({ from, to }) => from <= at && at < to);
  if (found) return found;
  const local = toZonedDateTimeISO(fromEpochMilliseconds(at), timeZone);
  const next = getTimeZoneTransition(local, 'next');
  const offset = {
    offset: offsetNanoseconds(local) / 1_000_000,
    from: at,
    to: next ? next.epochMilliseconds : Number.POSITIVE_INFINITY,
  };
  offsets.set(timeZone, [offset, ...known.filter(({ to }) => to !== offset.to)]);
  return offset;
};

/** While the offset stays the same, local days are plain arithmetic. */
const stretchesAt = (
  offset: number,
  from: number,
  to: number,
  hoursOf: Compiled['hoursOf'],
): readonly Stretch[] => {
  const first = Math.floor((from + offset) / day);
  const last = Math.floor((to + offset - 1) / day);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((localDay) => {
    const midnight = localDay * day - offset;
    return hoursOf(localDay)
      .map(([opens, closes]) => ({
        from: Math.max(from, midnight + opens * minute),
        to: Math.min(to, midnight + closes * minute),
      }))
      .filter((stretch) => stretch.from < stretch.to);
  });
};

/** The opening hours between two instants in a time zone. */
export const stretchesBetween = (
  timeZone: string,
  from: number,
  to: number,
  hoursOf: (localDay: number) => Minutes,
): Stretch[] => {
  const found: Stretch[] = [];
  for (let at = from; at < to; ) {
    const { offset, to: until } = offsetAt(timeZone, at);
    const end = Math.min(to, until);
    found.push(...stretchesAt(offset, at, end, hoursOf));
    at = end;
  }
  return found;
};

/** The working time of a span, computed once. */
export const stretchesOf = (calendar: Calendar, index: number): readonly Stretch[] => {
  const { hoursOf, stretches } = compiled(calendar);
  const known =
    stretches.get(index) ?? stretchesBetween(calendar.timeZone, index * span, (index + 1) * span, hoursOf);
  stretches.set(index, known);
  return known;
};
