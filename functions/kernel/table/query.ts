import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Table, withRetry } from './dynamo';
import { expression, placeholdersOf } from './expression';
import type { Item } from './rule';
import { type Index, type Key, table as schema } from './table';

/*
 * Reading a partition as it is stored, a page of DynamoDB (at most a megabyte) at a time. Lists that people page through
 * are read by `listed`, which merges partitions and signs cursors.
 */

/** A partition, or the part of it that one condition on the sort key selects; in ascending order of the sort key. */
interface Partition {
  /** The index that is read; the table itself by default. */
  readonly index?: Index;
  readonly partition: string;
  /** Only sort keys that begin with this. */
  readonly prefix?: string;
  /** Only sort keys from the first to the last, both included. */
  readonly between?: readonly [first: string, last: string];
  /** Entries on a page; as many as a megabyte holds by default. */
  readonly pageSize?: number;
  /** Eventually consistent reads, at half the price. Indexes know no other. */
  readonly eventual?: true;
}

interface PartitionPage<T> {
  readonly items: readonly T[];
  /** Where the next page begins (`after`); undefined after the last page. */
  readonly last?: Key;
}

const queryOf = (name: string, query: Partition): QueryCommandInput => {
  const { index, partition, prefix, between, pageSize, eventual } = query;
  const { partitionKey, sortKey } = index ? schema.indexes[index] : schema;
  const to = expression();
  const conditions = [
    `${to.name(partitionKey)} = ${to.value(partition)}`,
    ...(prefix ? [`begins_with(${to.name(sortKey)}, ${to.value(prefix)})`] : []),
    ...(between ? [`${to.name(sortKey)} BETWEEN ${to.value(between[0])} AND ${to.value(between[1])}`] : []),
  ];
  return {
    TableName: name,
    ...(index ? { IndexName: index } : {}),
    KeyConditionExpression: conditions.join(' AND '),
    ...placeholdersOf(to),
    ConsistentRead: !index && !eventual,
    ...(pageSize ? { Limit: pageSize } : {}),
  };
};

/** One page of a partition, in one round trip. */
export const readPage = async <T = Item>(
  table: Table,
  query: Partition,
  after?: Key,
): Promise<PartitionPage<T>> => {
  const input = { ...queryOf(table.name, query), ...(after ? { ExclusiveStartKey: after } : {}) };
  const { Items = [], LastEvaluatedKey } = await withRetry(() => table.client.send(new QueryCommand(input)));
  return { items: Items as T[], ...(LastEvaluatedKey ? { last: LastEvaluatedKey as Key } : {}) };
};

/** All of a partition, page by page. */
export async function* pagesOf<T = Item>(table: Table, query: Partition): AsyncGenerator<readonly T[]> {
  let after: Key | undefined;
  do {
    const { items, last } = await readPage<T>(table, query, after);
    yield items;
    after = last;
  } while (after);
}

/** All of a partition at once. */
export const readPartition = async <T = Item>(table: Table, query: Partition): Promise<T[]> => {
  const found: T[] = [];
  for await (const items of pagesOf<T>(table, query)) found.push(...items);
  return found;
};
