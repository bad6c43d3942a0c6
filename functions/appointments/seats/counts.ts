import { Refusal } from '../../kernel/contract/refusal';
import { atMost, type Item, orAbsent } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { hasLapsed, holdOf } from './agenda';
import { tooManyBookings } from './refusals';

/*
 * Counts the active bookings of a person by type, so that nobody hoards them. One small item each, created by the first
 * booking: `count`, and `h<booking>`, until when the seats of a booking were first held.
 */

export const countKey = (person: string, agencyId: string, typeCode: string): Key => ({
  pk: key('booking-count', person),
  sk: key(agencyId, typeCode),
});

/** Adds or removes one booking. */
export interface Count {
  readonly person: string;
  readonly agencyId: string;
  readonly typeCode: string;
  readonly bookingId: string;
  readonly by: 1 | -1;
  /** The maximum count with this booking; unlimited by default. */
  readonly limit?: number | undefined;
  /** When the hold of an added booking lapses, in milliseconds since 1970. */
  readonly until?: number | undefined;
}

/** The refusal with the counter as it was. */
export class TooManyBookings extends Refusal {
  constructor(
    readonly counter: Item,
    { context }: Refusal,
  ) {
    super('too-many-bookings', context);
  }
}

const onCounter = (place: Key, counts: readonly Count[]): Write<void> => {
  const by = counts.reduce((sum, each) => sum + each.by, 0);
  const limit = counts.find((count) => count.limit !== undefined)?.limit;
  const full = (counter: Item) => new TooManyBookings(counter, tooManyBookings(Number(counter.count)));
  const held = counts.filter((count) => count.by === 1 && count.until !== undefined);
  return update({
    key: place,
    type: 'booking-count',
    set: Object.fromEntries(held.map(({ bookingId, until }) => [holdOf(bookingId), until])),
    remove: counts.flatMap((count) => (count.by === -1 ? [holdOf(count.bookingId)] : [])),
    add: { count: by },
    rules: limit === undefined ? [] : [orAbsent(atMost('count', limit - by, full))],
  });
};

/** The parts of a transaction that count bookings: one for each person and type. */
export const countWrites = (counts: readonly Count[]): Write<void>[] => {
  const counters = new Map<string, Count[]>();
  for (const count of counts) {
    const name = JSON.stringify(countKey(count.person, count.agencyId, count.typeCode));
    counters.set(name, [...(counters.get(name) ?? []), count]);
  }
  return [...counters].map(([name, own]) => onCounter(JSON.parse(name) as Key, own));
};

/** Bookings of a counter whose hold may have lapsed at `now`; they may also have been confirmed since. */
export const possiblyLapsed = (counter: Item, now: number): string[] =>
  Object.entries(counter).flatMap(([name, until]) =>
    name.startsWith('h') && hasLapsed({ until: Number(until) }, now) ? [name.slice(1)] : [],
  );
