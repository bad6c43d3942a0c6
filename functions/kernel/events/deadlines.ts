import { createHash } from 'node:crypto';
import type { Table } from '../table/dynamo';
import { pagesOf } from '../table/query';
import { dueShards, type Key, key } from '../table/table';
import { type Instant, instant } from '../text/time';

/*
 * Deadlines: an item that has one says so by two attributes, which stand in a sparse index and move in the same write as
 * the state that they belong to. Each minute a sweep asks what is due and calls the noun's `onDue`. A deadline counts from
 * its instant on for whoever reads the item, whether or not the sweep has come by.
 */

/** The attributes of an item with a deadline. */
export interface Timer {
  readonly dueKey: string;
  readonly dueAt: Instant;
}

const shardKey = (shard: number): string => key('due', String(shard));

const shardOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0) % dueShards;

/** The deadline of the item with this id, `at` in milliseconds since 1970: part of a new item, or of a change's `set`. */
export const timer = (id: string, at: number): Timer => ({
  dueKey: shardKey(shardOf(id)),
  dueAt: instant(at),
});

/** The attributes that a change removes (`remove`) when the item has no deadline any more. */
export const timerAttributes = ['dueKey', 'dueAt'] as const satisfies readonly (keyof Timer)[];

/** The partitions that a sweep asks. */
export const timerPartitions = Array.from({ length: dueShards }, (_, shard) => shardKey(shard));

/** What the index tells of an item that is due. It may lag behind: the item itself says whether it still is. */
export interface DueEntry extends Key, Timer {
  readonly type: string;
}

const pageSize = 100;

/** Before every instant of this era. */
const earliest = '0';

/** What is due in a partition at `now` (milliseconds since 1970), page by page, the longest overdue first. */
export const dueIn = (table: Table, partition: string, now: number): AsyncGenerator<readonly DueEntry[]> =>
  pagesOf<DueEntry>(table, { index: 'due', partition, between: [earliest, instant(now)], pageSize });
