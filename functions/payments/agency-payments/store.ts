import { ledgerShardNames } from '../../blocks/ledger/account';
import { type JournalEntry, journalOf } from '../../blocks/ledger/entry';
import { Refusal } from '../../kernel/contract/refusal';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { equals, type Item } from '../../kernel/table/rule';
import type { Context, Paging } from '../payments/context';
import { type Payment, paymentKey } from '../payments/payment';
import { ofAgency } from './rules';

const none = (): Refusal => new Refusal('internal');

/** What was booked with the agency for one payment. */
interface CaptureEntry {
  readonly paymentId: string;
  readonly at: string;
  readonly amount: number;
  readonly currency: JournalEntry['currency'];
}

const captureOf = ({ paymentId, at, currency, postings }: JournalEntry): CaptureEntry => ({
  ...{ paymentId, at, currency },
  amount: postings.reduce((sum, { side, amount }) => (side === 'credit' ? sum + amount : sum), 0),
});

export const openAgencyPayments = (context: Context) => ({
  get: async (id: string, agencyId: string): Promise<Payment> =>
    ofAgency(await read<Payment>(context.table, paymentKey(id)), agencyId),

  /** What was booked with the agency on a day, from the journal: payments are not listed by agency. */
  listOf: (agencyId: string, day: string, paging: Paging) =>
    listed<JournalEntry & Item, CaptureEntry>(
      context,
      `captures:${agencyId}:${day}`,
      {
        ranges: ledgerShardNames.map((shard) => ({ partition: journalOf(agencyId, day, shard) })),
        order: 'ascending',
        filters: [equals('cause', 'capture', none)],
        ...paging,
      },
      captureOf,
    ),
});

export type AgencyPayments = ReturnType<typeof openAgencyPayments>;
