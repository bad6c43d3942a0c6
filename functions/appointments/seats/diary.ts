import { Refusal } from '../../kernel/contract/refusal';
import { atMost, equals, type Item, orAbsent, type Rule } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { hasLapsed } from './agenda';
import { tooManyBookings } from './refusals';

/*
 * The diary of a person: their active bookings, with all agencies. It counts them by type, so that nobody hoards them,
 * and knows their times, so that nobody is to be in two places at once. One small item, created by the first booking:
 * `n<agency>/<type>`, a count; `b<booking>`, a booking; and `latest`, the latest end that a booking ever had. A booking that
 * begins after `latest` meets no other, which one condition says; for others the diary is read (docs/adr/0115).
 */

export const diaryKey = (person: string): Key => ({ pk: key('diary', person), sk: 'diary' });

/** Milliseconds since 1970, the end excluded. */
export interface Times {
  readonly from: number;
  readonly to: number;
}

/** A booking in a diary. */
interface DiaryEntry extends Partial<Times> {
  /** Its agency and type. */
  readonly of: string;
  /** When its hold lapsed or would have, in milliseconds since 1970; it may have been confirmed since. */
  readonly until?: number;
}

interface Counted {
  readonly person: string;
  readonly agencyId: string;
  readonly typeCode: string;
  readonly bookingId: string;
}

/** A change of a diary. */
export type DiaryChange =
  /** A booking is added. */
  | (Counted & {
      readonly kind: 'add';
      /** Undefined if its type allows other bookings at the same time. */
      readonly times?: Times | undefined;
      /** The maximum count with this booking; unlimited by default. */
      readonly limit?: number | undefined;
      /** When its hold lapses, in milliseconds since 1970. */
      readonly until?: number | undefined;
    })
  /** A booking has other times. `reserved` if a booking that goes had these times. */
  | (Counted & {
      readonly kind: 'move';
      readonly times: Times;
      readonly until?: number | undefined;
      readonly reserved?: true;
    })
  /** A booking goes. */
  | (Counted & { readonly kind: 'drop' });

/** The refusal with the diary as it was. */
export class TooManyBookings extends Refusal {
  constructor(
    readonly diary: Item,
    readonly of: string,
  ) {
    super('too-many-bookings', tooManyBookings(Number(diary[countIn(of)])).context);
  }
}

/** The refusal of a diary that was not read, or has changed since: whether the times are free is not known yet. */
export class DiaryUnread extends Refusal {
  constructor(readonly diary: Item) {
    super('appointments-overlap');
  }
}

const nameOf = ({ agencyId, typeCode }: Pick<Counted, 'agencyId' | 'typeCode'>): string =>
  `${agencyId}/${typeCode}`;
const countIn = (of: string): string => `n${of}`;
const entryIn = (bookingId: string): string => `b${bookingId}`;

const byOf = ({ kind }: DiaryChange): number => ({ add: 1, move: 0, drop: -1 })[kind];

const entryOf = (change: Exclude<DiaryChange, { kind: 'drop' }>): DiaryEntry => ({
  of: nameOf(change),
  ...change.times,
  ...(change.until === undefined ? {} : { until: change.until }),
});

const limitRules = (changes: readonly DiaryChange[], of: string, by: number): Rule[] => {
  const limit = changes.flatMap((each) => (each.kind === 'add' ? [each.limit] : [])).find(Number.isInteger);
  const full = (diary: Item) => new TooManyBookings(diary, of);
  return limit === undefined ? [] : [orAbsent(atMost(countIn(of), limit - by, full))];
};

/** The times that a change asks for; undefined if they are of no account, or another booking had them. */
const askedBy = (changes: readonly DiaryChange[]): Times | undefined =>
  changes.flatMap((each) =>
    (each.kind === 'add' || (each.kind === 'move' && !each.reserved)) && each.times ? [each.times] : [],
  )[0];

const timeRules = (asked: Times | undefined, seen: Item | undefined): Rule[] => {
  if (!asked) return [];
  const unread = (diary: Item) => new DiaryUnread(diary);
  return seen
    ? [equals('version', Number(seen.version), unread)]
    : [orAbsent(atMost('latest', asked.from, unread))];
};

const latestOf = (changes: readonly DiaryChange[], seen: Item | undefined): Record<string, number> => {
  const ends = changes.flatMap((each) => (each.kind !== 'drop' && each.times ? [each.times.to] : []));
  const isReserved = changes.some((each) => each.kind === 'move' && each.reserved);
  return ends.length && !isReserved ? { latest: Math.max(...ends, Number(seen?.latest ?? 0)) } : {};
};

const onDiary = (person: string, changes: readonly DiaryChange[], seen: Item | undefined): Write<void> => {
  const kept = changes.flatMap((each) =>
    each.kind === 'drop' ? [] : [[entryIn(each.bookingId), entryOf(each)] as const],
  );
  const names = [...new Set(changes.map(nameOf))];
  const counts = names.map((of) => {
    const own = changes.filter((each) => nameOf(each) === of);
    const by = own.reduce((sum, each) => sum + byOf(each), 0);
    return { of, by, rules: by > 0 || own.some(({ kind }) => kind === 'add') ? limitRules(own, of, by) : [] };
  });
  return update({
    key: diaryKey(person),
    type: 'diary',
    set: { ...Object.fromEntries(kept), ...latestOf(changes, seen) },
    remove: changes.flatMap(({ kind, bookingId }) => (kind === 'drop' ? [entryIn(bookingId)] : [])),
    add: Object.fromEntries(counts.flatMap(({ of, by }) => (by === 0 ? [] : [[countIn(of), by]]))),
    rules: [...counts.flatMap(({ rules }) => rules), ...timeRules(askedBy(changes), seen)],
  });
};

/** The parts of a transaction that change diaries: one for each person. `seen` is the diary of who asks for times. */
export const diaryWrites = (changes: readonly DiaryChange[], seen?: Item): Write<void>[] => {
  const people = [...new Set(changes.map(({ person }) => person))];
  return people.map((person) => {
    const own = changes.filter((each) => each.person === person);
    return onDiary(person, own, askedBy(own) ? seen : undefined);
  });
};

/** A booking of a diary. */
export interface KnownBooking extends DiaryEntry {
  readonly bookingId: string;
}

const bookingsIn = (diary: Item): KnownBooking[] =>
  Object.entries(diary).flatMap(([name, entry]) =>
    name.startsWith('b') ? [{ ...(entry as DiaryEntry), bookingId: name.slice(1) }] : [],
  );

/** The bookings at these times, by their beginning. */
export const overlapping = (diary: Item, { from, to }: Times): KnownBooking[] =>
  bookingsIn(diary)
    .filter((each) => (each.from ?? to) < to && from < (each.to ?? from))
    .sort((left, right) => (left.from ?? 0) - (right.from ?? 0));

/** Bookings whose hold may have lapsed at `now`; they may also have been confirmed since. */
export const mayHaveLapsed = ({ until }: Pick<DiaryEntry, 'until'>, now: number): boolean =>
  until !== undefined && hasLapsed({ until }, now);

/** Bookings of an agency's type whose hold may have lapsed at `now`. */
export const possiblyLapsed = (diary: Item, of: string, now: number): string[] =>
  bookingsIn(diary).flatMap((each) => (each.of === of && mayHaveLapsed(each, now) ? [each.bookingId] : []));
