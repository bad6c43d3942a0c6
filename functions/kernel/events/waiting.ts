import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Table, withRetry } from '../table/dynamo';
import { type Key, table as schema } from '../table/table';
import type { Instant } from '../text/time';
import type { DueEntry } from './deadlines';

/** A place in one partition of the index of deadlines: behind the entry with this deadline and key. */
export interface DuePosition extends Key {
  readonly dueAt: Instant;
}

export interface WaitingPage {
  readonly entries: readonly DueEntry[];
  /** Where the next page begins; undefined when the partition was read to its end. */
  readonly next: DuePosition | undefined;
}

/**
 * One page of what waits in a partition, whether it is due or not: earliest deadline first, from a position on. The position
 * stays good when its entry has moved or is gone.
 */
export const waitingIn = async (
  table: Table,
  partition: string,
  after: DuePosition | undefined,
  limit: number,
): Promise<WaitingPage> => {
  const { partitionKey } = schema.indexes.due;
  const query = new QueryCommand({
    TableName: table.name,
    IndexName: 'due',
    KeyConditionExpression: '#key = :key',
    ExpressionAttributeNames: { '#key': partitionKey },
    ExpressionAttributeValues: { ':key': partition },
    Limit: limit,
    ...(after ? { ExclusiveStartKey: { ...after, [partitionKey]: partition } } : {}),
  });
  const { Items = [], LastEvaluatedKey } = await withRetry(() => table.client.send(query));
  const last = LastEvaluatedKey as DuePosition | undefined;
  return {
    entries: Items as unknown as DueEntry[],
    next: last && { pk: last.pk, sk: last.sk, dueAt: last.dueAt },
  };
};
