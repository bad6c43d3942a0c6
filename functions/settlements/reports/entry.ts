import * as v from 'valibot';
import type { JournalEntry } from '../../blocks/ledger/entry';
import { id, instant } from '../../kernel/text/fields';
import { currency } from '../../kernel/text/money';

/** A journal entry as the agency sees it, with its lines; debits equal credits. */
export const entryView = v.strictObject({
  id,
  at: instant,
  cause: v.picklist(['capture', 'fee', 'refund', 'payout', 'reversal', 'reallocation']),
  currency,
  paymentId: v.string(),
  refundId: v.optional(v.string()),
  /** The entry that this one takes back. */
  reverses: v.optional(id),
  /** Minor units; one of the two is 0. */
  lines: v.array(v.strictObject({ account: v.string(), debit: v.number(), credit: v.number() })),
});
export type EntryView = v.InferOutput<typeof entryView>;

export const showEntry = (entry: JournalEntry): EntryView => ({
  id: entry.id,
  at: entry.at,
  cause: entry.cause,
  currency: entry.currency,
  paymentId: entry.paymentId,
  ...(entry.refundId === undefined ? {} : { refundId: entry.refundId }),
  ...(entry.reverses === undefined ? {} : { reverses: entry.reverses }),
  lines: entry.postings.map(({ side, account, amount }) => ({
    account,
    debit: side === 'debit' ? amount : 0,
    credit: side === 'credit' ? amount : 0,
  })),
});
