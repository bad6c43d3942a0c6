import { type Key, key, shardOf } from '../../kernel/table/table';
import type { State } from './lifecycle';

/*
 * Keys of fines in the table and its indexes.
 */

export const fineKey = (id: string): Key => ({ pk: key('fine', id), sk: 'fine' });

/** The index partition of a payer's fines, by time of issue. */
export const finesOf = (payer: string): string => key('fines-of', payer);

/** A partition of an index takes 1,000 writes a second: cameras along a country's roads issue many fines at a time. */
const shards = 4;

const queue = (agencyId: string, state: State, shard: string): string =>
  key('fine-queue', agencyId, state, shard);

/** The position of a fine in the lists of its agency: by state, and by time of the last change. */
export const placeInQueue = (agencyId: string, state: State, id: string, updatedAt: string) => ({
  queueKey: queue(agencyId, state, String(shardOf(id, shards))),
  queueSort: key(updatedAt, id),
});

/** The partitions of an agency's fines in a state. */
export const fineQueues = (agencyId: string, state: State): string[] =>
  Array.from({ length: shards }, (_, shard) => queue(agencyId, state, String(shard)));
