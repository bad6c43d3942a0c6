import { BatchGetCommand, GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Stored, type Table, withRetry } from './dynamo';
import { conditionOf, expression, placeholdersOf } from './expression';
import type { Item, Rule } from './rule';
import { type Index, type Key, table as schema } from './table';

/** One item, strongly consistent; undefined where there is none. */
export const read = async <T extends Stored>(table: Table, { pk, sk }: Key): Promise<T | undefined> => {
  const input = { TableName: table.name, Key: { pk, sk }, ConsistentRead: true };
  const { Item } = await withRetry(() => table.client.send(new GetCommand(input)));
  return Item as T | undefined;
};

/** Several items in one round trip, in the order of their keys; undefined where there is none. */
export const readAll = async (table: Table, keys: readonly Key[]): Promise<(Item | undefined)[]> => {
  const found: Item[] = [];
  let wanted: Key[] | undefined = keys.map(({ pk, sk }) => ({ pk, sk }));
  while (wanted?.length) {
    const RequestItems = { [table.name]: { Keys: wanted, ConsistentRead: true } };
    const reply = await withRetry(() => table.client.send(new BatchGetCommand({ RequestItems })));
    found.push(...(reply.Responses?.[table.name] ?? []));
    wanted = reply.UnprocessedKeys?.[table.name]?.Keys as Key[] | undefined;
  }
  return keys.map(({ pk, sk }) => found.find((item) => item.pk === pk && item.sk === sk));
};

/** A stretch of one partition: all of it, or what begins with a prefix. */
export interface Range {
  readonly partition: string;
  /** The beginning of the sort keys that belong to the range. Positions are what comes after it. */
  readonly prefix?: string;
}

/** A list: ranges that are read side by side and merged into one order, and which of their entries are read. */
export interface List {
  /** Undefined reads the table itself, by `pk` and `sk`. */
  readonly index?: Index;
  /** One or more, such as the shards of a queue. */
  readonly ranges: readonly Range[];
  readonly order: 'ascending' | 'descending';
  /** Only entries whose position comes after this one in ascending order. */
  readonly above?: string | undefined;
  /** Only entries whose position comes before this one in ascending order. */
  readonly below?: string | undefined;
  /** The position at which the previous page ended. */
  readonly after?: string | undefined;
  /** The most entries on a page. */
  readonly limit: number;
  /**
   * How many entries are read of each range, if that may be less than a page because entries are spread evenly over many
   * ranges. A page may then be short although it is not the last.
   */
  readonly ofEach?: number;
  /** Entries that break one of these are read and left out, so that a page may be short although it is not the last. */
  readonly filters?: readonly Rule[];
}

interface Page<T> {
  readonly items: readonly T[];
  /** The position at which the next page begins; undefined after the last. */
  readonly next?: string;
}

/** The most entries that are read of a range at once, where filters leave some of them out. */
const maxRead = 200;

/** Comes after every sort key: DynamoDB orders text by its UTF-8 bytes. */
const highest = '\u{10ffff}';

const namesOf = (index: Index | undefined) =>
  index ? schema.indexes[index] : { partitionKey: schema.partitionKey, sortKey: schema.sortKey };

const byBytes = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

interface Placed {
  readonly position: string;
  readonly item: Item;
}

interface Stretch {
  readonly entries: readonly Placed[];
  /** The position up to which the range was read; undefined when it was read to its end. */
  readonly reached: string | undefined;
}

/** The positions between which a page lies, both left out. */
const boundsOf = (list: List): { readonly from: string; readonly until: string } => {
  const { order, above = '', below = highest, after } = list;
  if (order === 'descending') {
    return { from: above, until: after !== undefined && byBytes(after, below) < 0 ? after : below };
  }
  return { from: after !== undefined && byBytes(after, above) > 0 ? after : above, until: below };
};

const queryOf = (table: Table, list: List, { partition, prefix = '' }: Range): QueryCommandInput => {
  const { partitionKey, sortKey } = namesOf(list.index);
  const { from, until } = boundsOf(list);
  const to = expression();
  const filters = (list.filters ?? []).map((rule) => conditionOf(rule, to));
  // DynamoDB takes one comparison of the sort key. BETWEEN includes its ends, which are left out afterwards, so two
  // entries more are asked for, and one to see whether there is more. An empty lower end is the first key there can be.
  const range = `${to.name(sortKey)} BETWEEN ${to.value(`${prefix}${from}` || ' ')} AND ${to.value(prefix + until)}`;
  return {
    TableName: table.name,
    ...(list.index ? { IndexName: list.index } : { ConsistentRead: true }),
    KeyConditionExpression: `${to.name(partitionKey)} = ${to.value(partition)} AND ${range}`,
    ...(filters.length ? { FilterExpression: filters.join(' AND ') } : {}),
    ...placeholdersOf(to),
    ScanIndexForward: list.order === 'ascending',
    Limit: filters.length ? maxRead : (list.ofEach ?? list.limit) + 3,
  };
};

const stretch = async (table: Table, list: List, range: Range): Promise<Stretch> => {
  const { sortKey } = namesOf(list.index);
  const { from, until } = boundsOf(list);
  // Nothing lies between an end and a later beginning, and the table takes that question for a mistake.
  if (byBytes(from, until) > 0) return { entries: [], reached: undefined };
  const positionOf = (item: Item): string => String(item[sortKey]).slice(range.prefix?.length ?? 0);
  const input = queryOf(table, list, range);
  const { Items = [], LastEvaluatedKey } = await withRetry(() => table.client.send(new QueryCommand(input)));
  return {
    entries: Items.map((item) => ({ item, position: positionOf(item) })).filter(
      ({ position }) => position !== from && position !== until,
    ),
    reached: LastEvaluatedKey && positionOf(LastEvaluatedKey),
  };
};

/**
 * One page of a list in one round trip: the ranges are read at once and merged. What lies beyond the point that the
 * least advanced range has reached is left for the next page, so that the order is never broken.
 */
export const page = async <T extends Item>(table: Table, list: List): Promise<Page<T>> => {
  const sign = list.order === 'descending' ? -1 : 1;
  const inOrder = (left: string, right: string): number => sign * byBytes(left, right);
  const stretches = await Promise.all(list.ranges.map((range) => stretch(table, list, range)));
  const frontier = stretches
    .flatMap(({ reached }) => (reached === undefined ? [] : [reached]))
    .sort(inOrder)[0];
  const known = stretches
    .flatMap(({ entries }) => entries)
    .filter(({ position }) => frontier === undefined || inOrder(position, frontier) <= 0)
    .sort((left, right) => inOrder(left.position, right.position));
  const entries = known.slice(0, list.limit);
  const next = known.length > list.limit ? entries.at(-1)?.position : frontier;
  return { items: entries.map(({ item }) => item as T), ...(next === undefined ? {} : { next }) };
};
