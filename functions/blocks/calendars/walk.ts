import { timerPartitions } from '../../kernel/events/deadlines';
import { type DuePosition, waitingIn } from '../../kernel/events/waiting';
import { retryOnConflict, VersionConflict } from '../../kernel/table/conflict';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { read, readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import type { Calendar } from './opening-hours';

/*
 * The walk over all waiting deadlines of the portal after a calendar was replaced. It goes through the partitions of the
 * index side by side, earliest deadline first, and in strides: one page of each partition. What is returned says how far
 * the walk has come, so that it can be stored after each stride and resumed by another function.
 */

/** The items of one type whose deadlines are counted on calendars, as pure functions of the item. */
export interface CalendarFollower {
  /** The item's `type`. */
  readonly type: string;
  /** The calendar on which the item's deadlines are counted; undefined where they are counted around the clock. */
  readonly calendarIdOf: (item: Item) => string | undefined;
  /** When the item is next due by this calendar, in milliseconds since 1970; undefined where it never is. */
  readonly nextDueAt: (item: Item, calendar: Calendar, now: number) => number | undefined;
}

export interface Walk {
  /** When its first stride was made, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly strides: number;
  /** By partition, where the next stride begins; `end` where the partition was walked to its end. None before the first. */
  readonly next: Readonly<Record<string, DuePosition | 'end'>>;
}

export const newWalk = (startedAt: number): Walk => ({ startedAt, strides: 0, next: {} });

export const isComplete = ({ next }: Walk): boolean =>
  timerPartitions.every((partition) => next[partition] === 'end');

interface Context {
  readonly table: Table;
  readonly followers: readonly CalendarFollower[];
  readonly calendar: Calendar & { readonly id: string };
  readonly now: number;
}

type Waiting = Stored & { readonly dueAt?: string };

/**
 * Brings an item's deadline forward where the calendar as it is now makes it earlier; a later one is left, as what acts on
 * it looks at the calendar again. An item that somebody changes meanwhile (by a comment, say) is read and looked at anew.
 */
const bringForward = async (
  { table, calendar, now }: Context,
  { nextDueAt }: CalendarFollower,
  found: Item,
): Promise<void> => {
  let item: Waiting | undefined = found as unknown as Waiting;
  await retryOnConflict(async () => {
    if (item?.dueAt === undefined) return;
    const at = nextDueAt(item as unknown as Item, calendar, now);
    if (at === undefined || instant(at) >= item.dueAt) return;
    const { pk, sk, version } = item;
    try {
      await write(table, update({ key: { pk, sk }, version, set: { dueAt: instant(at) } }));
    } catch (error) {
      if (error instanceof VersionConflict) item = await read<Waiting>(table, { pk, sk });
      throw error;
    }
  });
};

/** Of each partition, so that sixteen of them do not ask for more connections than a function has. */
const writesAtOnce = 5;

/** One page of one partition. Answers with where the next begins. */
const walkPage = async (
  context: Context,
  partition: string,
  after: DuePosition | undefined,
  pageSize: number,
): Promise<DuePosition | 'end'> => {
  const { table, followers, calendar } = context;
  const { entries, next = 'end' } = await waitingIn(table, partition, after, pageSize);
  const followerOf = (type: unknown) => followers.find((follower) => follower.type === type);
  const keys = entries.filter(({ type }) => followerOf(type));
  const look = async (item: Item | undefined): Promise<void> => {
    const follower = followerOf(item?.type);
    if (!item || follower?.calendarIdOf(item) !== calendar.id) return;
    await bringForward(context, follower, item);
  };
  const items = await readAll(table, keys);
  for (let first = 0; first < items.length; first += writesAtOnce) {
    await Promise.all(items.slice(first, first + writesAtOnce).map(look));
  }
  return next;
};

/** The walk after one page more of each partition; `pageSize` in entries of the index, at most 100. */
export const stride = async (context: Context, walk: Walk, pageSize: number): Promise<Walk> => {
  const pages = timerPartitions.map(async (partition) => {
    const from = walk.next[partition];
    const next = from === 'end' ? from : await walkPage(context, partition, from, pageSize);
    return [partition, next] as const;
  });
  return { ...walk, strides: walk.strides + 1, next: Object.fromEntries(await Promise.all(pages)) };
};
