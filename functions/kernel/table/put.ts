import type { Stored, Table } from './dynamo';
import { type Write, write } from './write';

/** Writes a whole item, replacing what may be stored under its key. */
export const replacement = <T extends Stored>(item: T): Write<T> => ({
  result: item,
  transactItem: (TableName) => ({ Put: { TableName, Item: item } }),
  onConditionFailed: () => {
    throw new Error('a replacement has no condition');
  },
});

/** Writes whole items side by side, one request each, replacing what may be stored under their keys. */
export const put = async (table: Table, ...items: readonly Stored[]): Promise<void> => {
  await Promise.all(items.map((item) => write(table, replacement(item))));
};
