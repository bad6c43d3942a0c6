import { Refusal } from '../../kernel/contract/refusal';
import { type Timer, timer, timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue, Reactor } from '../../kernel/events/reactor';
import type { Stored, Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { maxStaleness } from '../../kernel/table/reference';
import { absent, equals, type Rule } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { readCalendar } from './calendar';
import { type CalendarFollower, isComplete, newWalk, stride, type Walk } from './walk';

export type { CalendarFollower } from './walk';

/*
 * What happens after a calendar was replaced. Due times that are shown are computed from the calendar and need nothing;
 * deadlines that a service has stored may now be too late. So the service that hears of it has an item that is due at once, and with
 * each sweep walks a bounded number of the portal's waiting deadlines for its own (`walk.ts`) and notes in the item how far it came. A
 * second walk begins when no function can remember the old calendar any longer (`kernel/table/reference.ts`), as one may have stored a
 * deadline by it until then, behind the first walk's back. A calendar that is replaced again begins anew (docs/adr/0097).
 */

/** A service's walk after the last replacement of a calendar. */
interface WalkItem extends Stored, Partial<Timer> {
  readonly calendarId: string;
  /** When the calendar became what it is, in milliseconds since 1970. */
  readonly replacedAt: number;
  /** How far it has come; not there before the first stride, nor between the walks. */
  readonly walk?: Walk;
}

const minute = 60_000;
/** A minute more than functions remember a calendar, for requests that were under way and for the index to catch up. */
const settlesAfter = maxStaleness + minute;

/** How much one call of `onDue` does at most. */
interface Bounds {
  /** Entries of the index that a stride reads of each partition, at most 100. */
  readonly pageSize: number;
  readonly strides: number;
}

const bounds: Bounds = { pageSize: 100, strides: 10 };

/** The type of the items of a follower's walks, and the kind of their keys. */
const walkTypeOf = ({ type }: CalendarFollower): string => `${type}-calendar-walk`;
export const walkKey = (follower: CalendarFollower, calendarId: string): Key => ({
  pk: key(walkTypeOf(follower), calendarId),
  sk: 'walk',
});

/** What the item says after a stride: how far the walk came, or, at its end, when the second one begins, if it must. */
const progress = ({ pk, replacedAt }: WalkItem, walk: Walk, now: number): Change => {
  if (!isComplete(walk)) return { set: { walk, ...timer(pk, now) } };
  const settledAt = replacedAt + settlesAfter;
  return walk.startedAt < settledAt
    ? { set: { ...timer(pk, settledAt) }, remove: ['walk'] }
    : { remove: ['walk', ...timerAttributes] };
};

const changed = (): Refusal => new Refusal('replaced');

/** Stores a stride. False where the calendar was replaced meanwhile, or another function was quicker. */
const store = (table: Table, item: WalkItem, before: Walk, after: Change): Promise<boolean> => {
  const rules: Rule[] = [
    equals('version', item.version, changed),
    before.strides === 0 ? absent('walk', changed) : equals('walk.strides', before.strides, changed),
  ];
  return write(table, update({ key: item, rules, ...after, unversioned: true }));
};

/** Has a service's deadlines follow a calendar that was replaced: what hears of it, and what is due then. */
export const followCalendars = (
  follower: CalendarFollower,
  { pageSize, strides }: Bounds = bounds,
): { readonly reactor: Reactor; readonly walks: Readonly<Record<string, OnDue>> } => {
  const begin =
    (table: Table) =>
    async (calendarId: string, at: number): Promise<void> => {
      const place = walkKey(follower, calendarId);
      const set = { calendarId, replacedAt: at, ...timer(place.pk, at) };
      await write(table, update({ key: place, type: walkTypeOf(follower), set, remove: ['walk'] }));
    };
  const onDue: OnDue =
    ({ table }) =>
    async (due, now) => {
      const item = due as unknown as WalkItem;
      const calendar = await readCalendar(table, item.calendarId);
      if (!calendar) throw new Error(`The calendar ${item.calendarId} is gone`);
      const context = { table, followers: [follower], calendar, now };
      let walk = item.walk ?? newWalk(now);
      for (let left = strides; left > 0; left -= 1) {
        const next = await stride(context, walk, pageSize);
        const stored = await store(table, item, walk, progress(item, next, now));
        if (!stored || isComplete(next)) return;
        walk = next;
      }
    };
  return {
    reactor: {
      name: 'calendars',
      react: ({ table }) => {
        const walkAnew = begin(table);
        return async ({ type, subject, at }) => {
          if (type === 'calendar.replaced') await walkAnew(subject, at);
        };
      },
    },
    walks: { [walkTypeOf(follower)]: onDue },
  };
};
