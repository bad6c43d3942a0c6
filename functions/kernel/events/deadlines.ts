import type { Table } from '../table/dynamo';
import { pagesOf } from '../table/query';
import { dueShards, type Key, key, shardOf } from '../table/table';
import { type Instant, instant } from '../text/time';

/*
 * Deadlines: an item with a deadline has two attributes, which a sparse index contains and which change in the same write as
 * the state. Each minute a sweep reads what is due and calls the service's `onDue`. Readers of an item regard a deadline as
 * passed from its instant on, whether or not the sweep has run.
 */

/** The attributes of an item with a deadline. */
export interface Timer {
  readonly dueKey: string;
  readonly dueAt: Instant;
}

const shardKey = (shard: number): string => key('due', String(shard));

/** The deadline of the item with this id, `at` in milliseconds since 1970: part of a new item, or of a change's `set`. */
export const timer = (id: string, at: number): Timer => ({
  dueKey: shardKey(shardOf(id, dueShards)),
  dueAt: instant(at),
});

/** The attributes that an update removes (`remove`) when the item no longer has a deadline. */
export const timerAttributes = ['dueKey', 'dueAt'] as const satisfies readonly (keyof Timer)[];

/** The partitions that a sweep reads. */
export const timerPartitions = Array.from({ length: dueShards }, (_, shard) => shardKey(shard));

/** An entry of the index. The index may be late: whether the item is still due, only the item shows. */
export interface DueEntry extends Key, Timer {
  readonly type: string;
}

const pageSize = 100;

/** Before every instant of this era. */
const earliest = '0';

/** What is due in a partition at `now` (milliseconds since 1970), page by page, the longest overdue first. */
export const dueIn = (table: Table, partition: string, now: number): AsyncGenerator<readonly DueEntry[]> =>
  pagesOf<DueEntry>(table, { index: 'due', partition, between: [earliest, instant(now)], pageSize });
