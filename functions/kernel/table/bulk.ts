import type { Table } from './dynamo';
import { page, readAll } from './read';
import type { Item } from './rule';
import type { Index, Key } from './table';

/*
 * Reads that need more than one request of DynamoDB.
 */

/** Items that one BatchGet returns at most. */
const maxBatch = 100;
/** Entries that one query of a partition asks for; a larger partition takes another query. */
const entriesPerQuery = 1_000;

/** Any number of items in the order of their keys, by BatchGets side by side; undefined where there is none. */
export const readMany = async (table: Table, keys: readonly Key[]): Promise<(Item | undefined)[]> => {
  const starts = Array.from({ length: Math.ceil(keys.length / maxBatch) }, (_, batch) => batch * maxBatch);
  return (
    await Promise.all(starts.map((start) => readAll(table, keys.slice(start, start + maxBatch))))
  ).flat();
};

/** The card of every item in a partition of an index, in its order: for reference data, as it reads the whole partition. */
export const allCards = async <C>(table: Table, index: Index, partition: string): Promise<C[]> => {
  const found: C[] = [];
  let after: string | undefined;
  do {
    const list = { index, ranges: [{ partition }], order: 'ascending', limit: entriesPerQuery } as const;
    const { items, next } = await page<{ readonly card: C }>(table, { ...list, after });
    found.push(...items.map(({ card }) => card));
    after = next;
  } while (after !== undefined);
  return found;
};
