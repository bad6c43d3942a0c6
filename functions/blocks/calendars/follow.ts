import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { maxStaleness } from '../../kernel/table/reference';
import { absent, equals, type Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type CalendarItem, calendarKey } from './calendar';
import { type CalendarFollower, isComplete, newWalk, stride, type Walk } from './walk';

export type { CalendarFollower } from './walk';

/*
 * What happens after a calendar was replaced. Due times that are shown are computed from the calendar and need nothing;
 * deadlines that services have stored may now be too late. So the calendar itself is due at once, and each sweep walks a
 * bounded number of the portal's waiting deadlines (`walk.ts`) and stores in the calendar how far it came. A second walk
 * begins when no function can remember the old calendar any longer (`kernel/table/reference.ts`), as one may have stored a
 * deadline by it until then, behind the first walk's back. A calendar that is replaced again begins anew (docs/adr/0097).
 */

/** What replacing a calendar changes of its item besides its details; `at` in milliseconds since 1970. */
export const calendarChangePending = (id: string, at: number): Required<Change> => ({
  set: { replacedAt: at, ...timer(`calendar ${id}`, at) },
  remove: ['walk'],
});

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

/** What the calendar says after a stride: how far the walk came, or, at its end, when the second one begins, if it must. */
const progress = ({ id, replacedAt = 0 }: CalendarItem, walk: Walk): Change => {
  if (!isComplete(walk)) return { set: { walk } };
  const settledAt = replacedAt + settlesAfter;
  return walk.startedAt < settledAt
    ? { set: { ...timer(`calendar ${id}`, settledAt) }, remove: ['walk'] }
    : { remove: ['walk', ...timerAttributes] };
};

const changed = (): Refusal => new Refusal('replaced');

/** Stores a stride. False where the calendar was replaced meanwhile, or another sweep was quicker. */
const store = (
  table: Table,
  { id, version, dueAt }: CalendarItem,
  before: Walk,
  after: Change,
): Promise<boolean> => {
  const rules: Rule[] = [
    equals('version', version, changed),
    equals('dueAt', dueAt ?? '', changed),
    before.strides === 0 ? absent('walk', changed) : equals('walk.strides', before.strides, changed),
  ];
  return write(table, update({ key: calendarKey(id), rules, ...after, unversioned: true }));
};

/** The `onDue` of calendars, with other bounds where a test wants to see them. */
export const followCalendars =
  (followers: readonly CalendarFollower[], { pageSize, strides }: Bounds = bounds): OnDue =>
  ({ table }) =>
  async (item, now) => {
    const calendar = item as unknown as CalendarItem;
    const context = { table, followers, calendar, now };
    let walk = calendar.walk ?? newWalk(now);
    for (let left = strides; left > 0; left -= 1) {
      const next = await stride(context, walk, pageSize);
      const stored = await store(table, calendar, walk, progress(calendar, next));
      if (!stored || isComplete(next)) return;
      walk = next;
    }
  };

/** What a replaced calendar is due for: the deadlines of these services follow it. */
export const onCalendarChange = (...followers: readonly CalendarFollower[]): OnDue =>
  followCalendars(followers);
