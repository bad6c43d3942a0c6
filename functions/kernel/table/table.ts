import { createHash } from 'node:crypto';

/**
 * The table as data. The stack makes it from this, the local cloud from the stack, and the code queries by it.
 * Every item has `type` and `version`; what lists show of it stands in the map `card`, the only attribute that the
 * indexes of lists copy, so that a new service never has to rebuild an index to show one more field.
 */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  indexes: {
    /** A person's own items, by time; and what an agency looks for by a name of its own. */
    owner: { partitionKey: 'ownerKey', sortKey: 'ownerSort', projected: ['card'] },
    /** Work lists and catalogues, by time or name. */
    queue: { partitionKey: 'queueKey', sortKey: 'queueSort', projected: ['card'] },
    /** What has a deadline, by when it is due. Read by the sweep alone, which then reads the item itself. */
    due: { partitionKey: 'dueKey', sortKey: 'dueAt', projected: ['type'] },
  },
} as const;

/**
 * How many partitions a queue is spread over. One takes 1,000 writes a second (86 million a day), and each costs a
 * list one more query. May be raised at any time: what is queued stays where it is, and lists read all of them.
 */
export const queueShards = 1;

/**
 * How many partitions deadlines are spread over: a thousand writes a second each, and each a query a minute for the sweep.
 * May be raised at any time, but never lowered: partitions above the number are no longer read.
 */
export const dueShards = 16;

export type Index = keyof typeof table.indexes;

/** The primary key of an item. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const separator = '#';

/**
 * Joins the parts of a key. The separator is escaped in each part, so that different parts never give the same key and sort
 * order is kept. The first part is the kind of key, by which functions are granted access (`LeadingKeys`).
 */
export const key = (...parts: readonly [string, ...string[]]): string =>
  parts.map((part) => part.replace(/[%#]/g, (c) => (c === '%' ? '%25' : '%23'))).join(separator);

/** Which of the partitions that a list is spread over has the item of this id: a number from 0, the same for ever. */
export const shardOf = (id: string, shards: number): number =>
  createHash('sha256').update(id).digest().readUInt32BE(0) % shards;
