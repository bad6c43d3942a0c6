import { Temporal } from 'temporal-polyfill';

/*
 * Computes free times minute by minute from schedules and bookings, without any code of the portal.
 */

export interface Type {
  readonly length: number;
  readonly buffer: number;
  readonly every: number;
  readonly units: number;
  readonly aheadDays: number;
  readonly noticeMinutes: number;
  readonly showsResource: boolean;
}

export interface Counter {
  readonly id: string;
  readonly placeId: string;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly capacity: number;
  readonly step: number;
  /** The hours of every day, which begin and end on a step. */
  readonly hours: readonly { readonly from: string; readonly to: string }[];
  /** The day on which it is closed. */
  readonly closed: string;
}

/** Seats that are taken, until they lapse. Times in milliseconds since 1970. */
export interface Taken {
  readonly counterId: string;
  readonly start: number;
  readonly until: number;
  readonly units: number;
  readonly lapses?: number;
}

interface NaiveQuery {
  readonly from: string;
  readonly until: string;
  readonly people: number;
  readonly now: number;
  readonly placeId?: string | undefined;
  readonly language?: string | undefined;
}

export interface Slot {
  readonly start: number;
  readonly placeId: string;
  readonly resourceId?: string | undefined;
  readonly free: number;
}

const minute = 60_000;
const upTo = (value: number, step: number): number => Math.ceil(value / step) * step;

const instantOf = (date: Temporal.PlainDate, time: string, timeZone: string): number =>
  date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;

/** How long an appointment occupies the counter, in whole steps. */
export const lasting = (type: Type, counter: Counter): number =>
  upTo(type.length + type.buffer, counter.step) * minute;

const startsOn = (type: Type, counter: Counter, date: Temporal.PlainDate): number[] => {
  if (date.toString() === counter.closed) return [];
  return counter.hours.flatMap(({ from, to }) => {
    const [opens, closes] = [from, to].map((time) => instantOf(date, time, counter.timeZone)) as [
      number,
      number,
    ];
    const starts: number[] = [];
    const apart = upTo(type.every, counter.step) * minute;
    for (let at = opens; at + (type.length + type.buffer) * minute <= closes; at += apart) starts.push(at);
    return starts;
  });
};

const roomAt = (
  type: Type,
  counter: Counter,
  start: number,
  taken: readonly Taken[],
  now: number,
): number => {
  const own = taken.filter(
    ({ counterId, lapses }) => counterId === counter.id && (lapses === undefined || lapses > now),
  );
  let most = 0;
  for (let at = start; at < start + lasting(type, counter); at += minute) {
    const busy = own.filter((each) => each.start <= at && at < each.until);
    most = Math.max(
      most,
      busy.reduce((sum, { units }) => sum + units, 0),
    );
  }
  return Math.floor((counter.capacity - most) / type.units);
};

const datesOf = (from: string, until: string): Temporal.PlainDate[] => {
  const first = Temporal.PlainDate.from(from);
  const count = first.until(Temporal.PlainDate.from(until)).days + 1;
  return Array.from({ length: Math.max(0, count) }, (_, days) => first.add({ days }));
};

/** All starts of a counter that can be booked, free or not. */
export const bookable = (type: Type, counter: Counter, { from, until, now }: NaiveQuery): number[] => {
  const today = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(counter.timeZone)
    .toPlainDate();
  const last = today.add({ days: type.aheadDays });
  return datesOf(from, until)
    .filter((date) => Temporal.PlainDate.compare(date, last) <= 0)
    .flatMap((date) => startsOn(type, counter, date))
    .filter((start) => start > now && start >= now + type.noticeMinutes * minute);
};

/** Free slots by time, then by place, then by counter; combined at a place if counters are not shown. */
export const naivelyFree = (
  type: Type,
  counters: readonly Counter[],
  taken: readonly Taken[],
  asked: NaiveQuery,
): Slot[] => {
  const found = new Map<string, Slot>();
  const wanted = counters.filter(
    ({ placeId, languages }) =>
      (asked.placeId ?? placeId) === placeId &&
      (asked.language === undefined || languages.includes(asked.language)),
  );
  for (const counter of wanted) {
    for (const start of bookable(type, counter, asked)) {
      const free = roomAt(type, counter, start, taken, asked.now);
      if (free < asked.people) continue;
      const { id, placeId } = counter;
      const slot = { start, placeId, ...(type.showsResource ? { resourceId: id } : {}) };
      const name = JSON.stringify(slot);
      found.set(name, { ...slot, free: free + (found.get(name)?.free ?? 0) });
    }
  }
  const order = ({ placeId, resourceId = '' }: Slot): string => `${placeId}/${resourceId}`;
  return [...found.values()].sort(
    (left, right) => left.start - right.start || (order(left) < order(right) ? -1 : 1),
  );
};
