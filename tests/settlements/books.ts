import { ledgerShardNames } from '../../functions/blocks/ledger/account';
import { entriesOf } from '../../functions/blocks/ledger/balances';
import type { Booking, JournalEntry } from '../../functions/blocks/ledger/entry';
import { bookingsOf } from '../../functions/blocks/ledger/entry-writes';
import type { Table } from '../../functions/kernel/table/dynamo';
import { writeTogether } from '../../functions/kernel/table/write';

/** Books, as payments do it: all at once, or nothing. */
export const post = async (table: Table, ...bookings: readonly Booking[]): Promise<void> => {
  const [first, ...others] = bookingsOf(bookings);
  if (first) await writeTogether(table, first, ...others);
};

type Draft = Pick<Booking, 'agencyId' | 'paymentId' | 'at' | 'day'> & Partial<Booking>;

/** Tax that was paid to the sandbox bank. */
export const captureOf = (draft: Draft, amount: number, head = 'land-tax'): Booking => ({
  ...{ cause: 'capture', currency: 'JOD', of: 'charge' },
  postings: [
    { side: 'debit', account: 'clearing:sandbox', amount },
    { side: 'credit', account: `revenue:${head}`, amount },
  ],
  ...draft,
});

export const feeOf = (draft: Draft, amount: number): Booking => ({
  ...{ cause: 'fee', currency: 'JOD', of: 'charge' },
  postings: [
    { side: 'debit', account: 'fees:sandbox', amount },
    { side: 'credit', account: 'clearing:sandbox', amount },
  ],
  ...draft,
});

/** Tax that is to be given back. */
export const refundOf = (draft: Draft, amount: number, head = 'land-tax'): Booking => ({
  ...{ cause: 'refund', currency: 'JOD', of: 'refund' },
  postings: [
    { side: 'debit', account: `revenue:${head}`, amount },
    { side: 'credit', account: 'refunds-payable', amount },
  ],
  ...draft,
});

export const payoutOf = (draft: Draft, amount: number): Booking => ({
  ...{ cause: 'payout', currency: 'JOD', of: 'refund' },
  postings: [
    { side: 'debit', account: 'refunds-payable', amount },
    { side: 'credit', account: 'clearing:sandbox', amount },
  ],
  ...draft,
});

const shardOf = async (table: Table, agencyId: string, day: string, shard: string) => {
  const found: JournalEntry[] = [];
  for await (const page of entriesOf(table, agencyId, day, shard)) found.push(...page);
  return found;
};

/** All entries of an agency's day. */
export const journalOf = async (table: Table, agencyId: string, day: string): Promise<JournalEntry[]> =>
  (await Promise.all(ledgerShardNames.map((shard) => shardOf(table, agencyId, day, shard)))).flat();
