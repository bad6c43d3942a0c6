import { ledgerShardNames } from '../../blocks/ledger/account';
import { type JournalEntry, journalOf } from '../../blocks/ledger/entry';
import { idsBy } from '../../blocks/references/store';
import { Refusal } from '../../kernel/contract/refusal';
import { readMany } from '../../kernel/table/bulk';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { absent, equals, type Item } from '../../kernel/table/rule';
import type { Context, Paging } from '../payments/context';
import { type Payment, paymentKey } from '../payments/payment';
import { ofAgency } from './rules';

const none = (): Refusal => new Refusal('internal');

/** A payment of which something was booked with the agency, and when that was first. */
export interface BookedPayment {
  readonly payment: Payment;
  readonly at: string;
}

/** When something of a payment was first booked with the agency: as it succeeded. */
const bookedAt = ({ shares, history }: Payment, agencyId: string): string | undefined =>
  shares[agencyId] && history.find(({ status }) => status === 'success')?.at;

export const openAgencyPayments = (context: Context) => ({
  get: async (id: string, agencyId: string): Promise<Payment> =>
    ofAgency(await read<Payment>(context.table, paymentKey(id)), agencyId),

  /** Those with the digits of a short reference of which something was booked with the agency: two round trips. */
  byReference: async (agencyId: string, digits: string): Promise<BookedPayment[]> => {
    const ids = await idsBy(context.table, 'payment', digits);
    const found = await readMany(context.table, ids.map(paymentKey));
    return (found as readonly (Payment | undefined)[]).flatMap((payment) => {
      const at = payment && bookedAt(payment, agencyId);
      return payment && at !== undefined ? [{ payment, at }] : [];
    });
  },

  /**
   * What was booked with the agency on a day, each payment once, by its first charge. From the journal, as payments are not
   * listed by agency; then the payments themselves.
   */
  listOf: async (agencyId: string, day: string, paging: Paging) => {
    const { items, ...more } = await listed<JournalEntry & Item, JournalEntry>(
      context,
      `captures:${agencyId}:${day}`,
      {
        ranges: ledgerShardNames.map((shard) => ({ partition: journalOf(agencyId, day, shard) })),
        order: 'ascending',
        filters: [equals('cause', 'capture', none), absent('again', none)],
        ...paging,
      },
      (entry) => entry,
    );
    const keys = items.map(({ paymentId }) => paymentKey(paymentId));
    const payments = (await readMany(context.table, keys)) as unknown as readonly Payment[];
    return {
      ...more,
      items: items.map(({ at }, index): BookedPayment => ({ payment: payments[index] as Payment, at })),
    };
  },
});

export type AgencyPayments = ReturnType<typeof openAgencyPayments>;
