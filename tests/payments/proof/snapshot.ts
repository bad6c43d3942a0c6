import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Bill } from '../../../functions/blocks/billing/bill';
import type { JournalEntry } from '../../../functions/blocks/ledger/entry';
import type { Receipt } from '../../../functions/blocks/receipts/receipt';
import type { Table } from '../../../functions/kernel/table/dynamo';
import type { Item } from '../../../functions/kernel/table/rule';
import type { Payment } from '../../../functions/payments/payments/payment';
import type { Refund } from '../../../functions/payments/refunds/refund';

/** All that lies in the table after a history. */
export interface Snapshot {
  readonly payments: readonly Payment[];
  readonly bills: readonly Bill[];
  readonly refunds: readonly Refund[];
  readonly receipts: readonly Receipt[];
  readonly entries: readonly JournalEntry[];
  readonly totals: readonly Item[];
}

const allOf = async ({ client, name: TableName }: Table): Promise<Item[]> => {
  const found: Item[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const from = ExclusiveStartKey ? { ExclusiveStartKey } : {};
    const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName, ...from }));
    found.push(...Items);
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return found;
};

export const snapshotOf = async (table: Table): Promise<Snapshot> => {
  const items = await allOf(table);
  const ofType = <T>(type: string): T[] => items.filter((item) => item.type === type) as unknown as T[];
  return {
    payments: ofType<Payment>('payment'),
    bills: ofType<Bill>('bill'),
    refunds: ofType<Refund>('refund'),
    receipts: ofType<Receipt>('receipt'),
    entries: ofType<JournalEntry>('journal'),
    totals: ofType<Item>('totals'),
  };
};
