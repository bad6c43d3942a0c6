import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { persistently, type Stored, type Table } from './dynamo';
import { conditionOf, expression, placeholdersOf } from './expression';
import type { Item, Rule } from './rule';
import { type Index, type Key, table as schema } from './table';

/** One item, as last written; undefined where there is none. */
export const read = async <T extends Stored>(table: Table, { pk, sk }: Key): Promise<T | undefined> => {
  const input = { TableName: table.name, Key: { pk, sk }, ConsistentRead: true };
  const { Item } = await persistently(() => table.client.send(new GetCommand(input)));
  return Item as T | undefined;
};

/** Several items in one round trip, in the order of their keys; undefined where there is none. */
export const readAll = async (table: Table, keys: readonly Key[]): Promise<(Item | undefined)[]> => {
  const found: Item[] = [];
  let wanted: Key[] | undefined = keys.map(({ pk, sk }) => ({ pk, sk }));
  while (wanted?.length) {
    const RequestItems = { [table.name]: { Keys: wanted, ConsistentRead: true } };
    const reply = await persistently(() => table.client.send(new BatchGetCommand({ RequestItems })));
    found.push(...(reply.Responses?.[table.name] ?? []));
    wanted = reply.UnprocessedKeys?.[table.name]?.Keys as Key[] | undefined;
  }
  return keys.map(({ pk, sk }) => found.find((item) => item.pk === pk && item.sk === sk));
};

/** Where a list stands: partitions read side by side, and what of them is wanted. */
export interface List {
  /** Undefined reads the table itself, by `pk` and `sk`. */
  readonly index?: Index;
  /** One or more partitions whose entries are merged into one order: shards, say. */
  readonly partitions: readonly string[];
  readonly order: 'ascending' | 'descending';
  /** Only entries whose sort key comes after this one in ascending order. */
  readonly above?: string;
  /** The sort key at which the page before ended. */
  readonly after?: string;
  /** Entries on a page, at the most. */
  readonly limit: number;
  /** Kept by each entry; what does not keep them is read and left out, so that a page may be short but not last. */
  readonly filters?: readonly Rule[];
}

export interface Page<T> {
  readonly items: readonly T[];
  /** The sort key at which the next page begins; undefined after the last. */
  readonly next?: string;
}

/** With filters, more is read at once than is wanted; never more than this many entries a partition. */
const readAtMost = 200;

const namesOf = (index: Index | undefined) =>
  index ? schema.indexes[index] : { partitionKey: schema.partitionKey, sortKey: schema.sortKey };

interface Stretch {
  readonly items: readonly Item[];
  /** The sort key up to which the partition was read; undefined when it was read to its end. */
  readonly reached: string | undefined;
}

const stretch = async (table: Table, list: List, partition: string): Promise<Stretch> => {
  const { partitionKey, sortKey } = namesOf(list.index);
  const to = expression();
  const descending = list.order === 'descending';
  const from = descending ? list.above : (list.after ?? list.above);
  const until = descending ? list.after : undefined;
  const range = [
    `${to.name(partitionKey)} = ${to.value(partition)}`,
    // A key condition allows one comparison of the sort key: BETWEEN includes its ends, which the merge leaves out.
    ...(from && until ? [`${to.name(sortKey)} BETWEEN ${to.value(from)} AND ${to.value(until)}`] : []),
    ...(from && !until ? [`${to.name(sortKey)} > ${to.value(from)}`] : []),
    ...(until && !from ? [`${to.name(sortKey)} < ${to.value(until)}`] : []),
  ];
  const filters = (list.filters ?? []).map((rule) => conditionOf(rule, to));
  const { Items = [], LastEvaluatedKey } = await persistently(() =>
    table.client.send(
      new QueryCommand({
        TableName: table.name,
        ...(list.index ? { IndexName: list.index } : { ConsistentRead: true }),
        KeyConditionExpression: range.join(' AND '),
        ...(filters.length ? { FilterExpression: filters.join(' AND ') } : {}),
        ...placeholdersOf(to),
        ScanIndexForward: !descending,
        Limit: filters.length ? readAtMost : list.limit + 2,
      }),
    ),
  );
  const inside = Items.filter((item) => item[sortKey] !== from && item[sortKey] !== until);
  return { items: inside, reached: LastEvaluatedKey?.[sortKey] as string | undefined };
};

/**
 * One page of a list in one round trip: the partitions are read at once and merged. What lies beyond the point that the
 * least advanced partition has reached is left for the next page, so that the order is never broken.
 */
export const page = async <T extends Item>(table: Table, list: List): Promise<Page<T>> => {
  const { sortKey } = namesOf(list.index);
  const sign = list.order === 'descending' ? -1 : 1;
  const inOrder = (left: string, right: string): number =>
    sign * Buffer.compare(Buffer.from(left), Buffer.from(right));
  const sortOf = (item: Item): string => String(item[sortKey]);
  const stretches = await Promise.all(list.partitions.map((partition) => stretch(table, list, partition)));
  const frontier = stretches
    .flatMap(({ reached }) => (reached === undefined ? [] : [reached]))
    .sort(inOrder)[0];
  const known = stretches
    .flatMap(({ items }) => items)
    .filter((item) => frontier === undefined || inOrder(sortOf(item), frontier) <= 0)
    .sort((left, right) => inOrder(sortOf(left), sortOf(right)));
  const items = known.slice(0, list.limit);
  const last = items.at(-1);
  const next = known.length > list.limit && last ? sortOf(last) : frontier;
  return { items: items as readonly T[] as T[], ...(next === undefined ? {} : { next }) };
};
