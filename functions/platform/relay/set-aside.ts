import { gunzipSync, gzipSync } from 'node:zlib';
import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Queue } from '../../kernel/events/queue';
import { type Table, withRetry } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { type Clock, days, epochSeconds, instant } from '../../kernel/text/time';
import type { Change } from './change';

/*
 * What could not be told waits in two places. The queue holds the changes themselves, of any size; the table remembers for
 * each lane which of them wait, by a set of their numbers, so that what comes later in the lane goes behind them, and a
 * change that comes twice is counted once.
 */

/** One listener's view of one item: within it, order is kept. */
export type Lane = string;

export const laneOf = (listener: string, { pk, sk }: Key): Lane => key(listener, pk, sk);

/** Days for which the queue keeps what is set aside: the longest that SQS knows. The stack sets it. */
export const setAsideDays = 14;

/** A change that waits, as it lies in the queue. */
export interface Waiting {
  readonly listener: string;
  readonly record: DynamoDBRecord;
}

/** Two images of an item together can be larger than a message may be; compressed, they are a tenth of it. */
export const pack = (waiting: Waiting) => ({
  gzip: gzipSync(JSON.stringify(waiting)).toString('base64'),
});
export const unpack = ({ gzip }: ReturnType<typeof pack>): Waiting =>
  JSON.parse(gunzipSync(Buffer.from(gzip, 'base64')).toString());

const partition = key('set-aside');
const isRefused = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

const nameOf = (lane: Lane) => ({ pk: partition, sk: lane });

/** All lanes in which something waits, with the numbers of what waits there; usually none. */
export const lanesOf = async (table: Table): Promise<Map<Lane, ReadonlySet<string>>> => {
  const lanes = new Map<Lane, ReadonlySet<string>>();
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const query = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition },
      ConsistentRead: true,
      ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
    });
    const { Items = [], LastEvaluatedKey } = await withRetry(() => table.client.send(query));
    for (const { sk, waiting } of Items) lanes.set(String(sk), (waiting as Set<string>) ?? new Set());
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return lanes;
};

interface Store {
  readonly table: Table;
  readonly queue: Queue;
  readonly clock: Clock;
}

/** How the relay sets changes aside. */
export const openSetAside = ({ table, queue, clock }: Store) => {
  const remember = async (lane: Lane, { sequence }: Change, condition: { ConditionExpression?: string }) => {
    const now = clock();
    const update = new UpdateCommand({
      TableName: table.name,
      Key: nameOf(lane),
      UpdateExpression:
        'SET #type = :type, version = if_not_exists(version, :none) + :one, since = if_not_exists(since, :now), ' +
        'expiresAt = :end ADD waiting :sequence',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: {
        ':type': 'set-aside',
        ':none': 0,
        ':one': 1,
        ':now': instant(now),
        // A day after the queue has lost the last of it: then nothing is left to wait for.
        ':end': epochSeconds(now + days(setAsideDays + 1)),
        ':sequence': new Set([sequence]),
      },
      ...condition,
    });
    await withRetry(() => table.client.send(update));
  };
  const put = (listener: string, { record }: Change) => queue.send(pack({ listener, record }));
  return {
    waiting: async (): Promise<ReadonlySet<Lane>> => new Set((await lanesOf(table)).keys()),

    /** Sets a change aside; from now on the lane's later changes go behind it. */
    begin: async (lane: Lane, listener: string, change: Change): Promise<void> => {
      await remember(lane, change, {});
      await put(listener, change);
    },

    /** Puts a change behind what waits in its lane; false where nothing waits there any more. */
    follow: async (lane: Lane, listener: string, change: Change): Promise<boolean> => {
      try {
        await remember(lane, change, { ConditionExpression: 'attribute_exists(pk)' });
      } catch (error) {
        if (isRefused(error)) return false;
        throw error;
      }
      await put(listener, change);
      return true;
    },
  };
};
export type SetAside = ReturnType<typeof openSetAside>;

/** Takes a change off its lane's list; the last one takes the list away, unless another came meanwhile. */
export const settle = async (table: Table, lane: Lane, sequence: string): Promise<void> => {
  const item = { TableName: table.name, Key: nameOf(lane) };
  try {
    const update = new UpdateCommand({
      ...item,
      UpdateExpression: 'SET version = version + :one DELETE waiting :sequence',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':one': 1, ':sequence': new Set([sequence]) },
    });
    await withRetry(() => table.client.send(update));
    const end = new DeleteCommand({ ...item, ConditionExpression: 'attribute_not_exists(waiting)' });
    await withRetry(() => table.client.send(end));
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
};
