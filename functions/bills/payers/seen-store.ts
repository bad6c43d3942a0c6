import { maxPayers, payerKey, payersOf } from '../../blocks/billing/payer';
import type { Table } from '../../kernel/table/dynamo';
import { page, read } from '../../kernel/table/read';
import type { StoredPayer } from './claim';

export const readPayer = (table: Table, payer: string): Promise<StoredPayer | undefined> =>
  read<StoredPayer>(table, payerKey(payer));

/** Whether the person holds the maximum number of payers. Two simultaneous claims may both be accepted as the last. */
const isFull = async (table: Table, person: string): Promise<boolean> => {
  const ranges = [{ partition: payersOf(person) }];
  const { items } = await page(table, { ranges, order: 'ascending', limit: maxPayers });
  return items.length >= maxPayers;
};

/** A payer, and whether the person may take another. */
export const see = async (table: Table, person: string, payer: string) => {
  const [found, full] = await Promise.all([readPayer(table, payer), isFull(table, person)]);
  return { found, full };
};
export type Seen = Awaited<ReturnType<typeof see>>;
