import { gunzipSync, gzipSync } from 'node:zlib';
import type { DynamoDBRecord } from 'aws-lambda';
import { Refusal } from '../../kernel/contract/refusal';
import type { Queue } from '../../kernel/events/queue';
import type { Table } from '../../kernel/table/dynamo';
import { initially } from '../../kernel/table/expression';
import { readPartition } from '../../kernel/table/query';
import { absent } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { removal, write } from '../../kernel/table/write';
import { type Clock, days, epochSeconds, instant } from '../../kernel/text/time';
import type { Change } from './change';

/*
 * A change that could not be delivered is set aside in two places. The queue holds the change itself, of any size. The table
 * holds the sequence numbers that are set aside in each lane, so that later changes of the lane are set aside behind them, and
 * a change that arrives twice counts once.
 */

/** One listener's changes of one item, which are delivered in order. */
export type Lane = string;

export const laneOf = (listener: string, { pk, sk }: Key): Lane => key(listener, pk, sk);

/** Days for which the queue keeps what is set aside: the longest that SQS knows. The stack sets it. */
export const setAsideDays = 14;

/** A change that waits, as it lies in the queue. */
export interface Waiting {
  readonly listener: string;
  readonly record: DynamoDBRecord;
}

/** Two images of an item can be larger than a message may be; compressed, they are a tenth of it. */
export const pack = (waiting: Waiting) => ({
  gzip: gzipSync(JSON.stringify(waiting)).toString('base64'),
});
export const unpack = ({ gzip }: ReturnType<typeof pack>): Waiting =>
  JSON.parse(gunzipSync(Buffer.from(gzip, 'base64')).toString());

const partition = key('set-aside');
const laneKey = (lane: Lane): Key => ({ pk: partition, sk: lane });

interface LaneItem {
  readonly sk: string;
  readonly waiting?: ReadonlySet<string>;
}

/** All lanes with their sequence numbers that are set aside; usually none. */
export const lanesOf = async (table: Table): Promise<Map<Lane, ReadonlySet<string>>> => {
  const items = await readPartition<LaneItem>(table, { partition });
  return new Map(items.map(({ sk, waiting }) => [sk, waiting ?? new Set<string>()] as const));
};

interface Store {
  readonly table: Table;
  readonly queue: Queue;
  readonly clock: Clock;
}

/** A day after the queue has dropped the last message: then nothing is left to wait for. */
const expiry = (now: number): number => epochSeconds(now + days(setAsideDays + 1));

/** How the relay sets changes aside. */
export const openSetAside = ({ table, queue, clock }: Store) => {
  const put = (listener: string, { record }: Change) => queue.send(pack({ listener, record }));
  return {
    waiting: async (): Promise<ReadonlySet<Lane>> => new Set((await lanesOf(table)).keys()),

    /** Sets a change aside; later changes of the lane follow it from now on. */
    begin: async (lane: Lane, listener: string, change: Change): Promise<void> => {
      const now = clock();
      const set = { since: initially(instant(now)), expiresAt: expiry(now) };
      const add = { waiting: new Set([change.sequence]) };
      await write(table, update({ key: laneKey(lane), type: 'set-aside', set, add }));
      await put(listener, change);
    },

    /** Sets a change aside behind others of its lane; false where none is left there. */
    follow: async (lane: Lane, listener: string, change: Change): Promise<boolean> => {
      const add = { waiting: new Set([change.sequence]) };
      const set = { expiresAt: expiry(clock()) };
      const followed = await write(table, update({ key: laneKey(lane), set, add }));
      if (followed) await put(listener, change);
      return followed;
    },
  };
};
export type SetAside = ReturnType<typeof openSetAside>;

/** Takes a change out of its lane. The last one removes the lane, unless another has been added meanwhile. */
export const settle = async (table: Table, lane: Lane, sequence: string): Promise<void> => {
  const at = laneKey(lane);
  const settled = await write(table, update({ key: at, drop: { waiting: new Set([sequence]) } }));
  if (settled) await write(table, removal(at, [absent('waiting', () => new Refusal('internal'))]));
};
