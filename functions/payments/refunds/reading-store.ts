import { ledgerShardNames } from '../../blocks/ledger/account';
import { type JournalEntry, journalOf } from '../../blocks/ledger/entry';
import { Refusal } from '../../kernel/contract/refusal';
import { listed } from '../../kernel/table/list';
import { page, read } from '../../kernel/table/read';
import { equals, type Item, oneOf } from '../../kernel/table/rule';
import { type Payment, paymentKey } from '../payments/payment';
import type { Context } from '../progress/store';
import {
  paymentOfRefund,
  type Refund,
  type RefundCard,
  type RefundStatus,
  refundKey,
  refundsBy,
  refundsOf,
} from './refund';
import { ofAgency, refundNotFound } from './rules';

type WithCard = { readonly card: RefundCard };
const cardOf = ({ card }: WithCard): RefundCard => card;
const none = (): Refusal => new Refusal('internal');

/** More than a payment can have: fifty of each of ten agencies, and some that were made by themselves. */
const maxRead = 700;

/** What is not submitted, or was not, is the agency's own business. */
const shownToPeople: readonly RefundStatus[] = ['submitted', 'success', 'error'];

export interface Paging {
  readonly limit: number;
  readonly cursor: string | undefined;
}

export const openRefundReading = (context: Context) => {
  const { table } = context;
  const cardsOf = async (paymentId: string): Promise<RefundCard[]> => {
    const ranges = [{ partition: refundsOf(paymentId) }];
    const { items } = await page<Item & WithCard>(table, {
      ranges,
      order: 'ascending',
      limit: maxRead,
    });
    return items.map(cardOf);
  };
  const get = async (paymentId: string, id: string): Promise<Refund> => {
    const found = paymentOfRefund(id) === paymentId ? await read<Refund>(table, refundKey(id)) : undefined;
    if (!found) throw refundNotFound();
    return found;
  };
  return {
    /** A refund of the person's, of a payment that is theirs. */
    forPerson: async (paymentId: string, id: string, owner: string): Promise<RefundCard> => {
      const { card, owner: found } = await get(paymentId, id);
      if (found !== owner || !shownToPeople.includes(card.status)) throw refundNotFound();
      return card;
    },
    allForPerson: async (paymentId: string): Promise<RefundCard[]> =>
      (await cardsOf(paymentId)).filter(({ status }) => shownToPeople.includes(status)),

    forAgency: async (paymentId: string, id: string, agencyId: string): Promise<Refund> => {
      const refund = await get(paymentId, id);
      if (refund.agencyId !== agencyId) throw refundNotFound();
      return refund;
    },
    allForAgency: async (paymentId: string, agencyId: string): Promise<RefundCard[]> =>
      (await cardsOf(paymentId)).filter((card) => card.agencyId === agencyId),

    /** The agency's refunds, newest first. */
    listFor: (agencyId: string, status: RefundStatus | undefined, paging: Paging) =>
      listed<WithCard & Item, RefundCard>(
        context,
        `refunds-by:${agencyId}:${status ?? ''}`,
        {
          ...{ index: 'queue', ranges: [{ partition: refundsBy(agencyId) }], order: 'descending', ...paging },
          ...(status ? { filters: [oneOf('card.status', [status], none)] } : {}),
        },
        cardOf,
      ),
  };
};
export type RefundReading = ReturnType<typeof openRefundReading>;

/** What is booked of a payment with the agency. */
export interface CaptureEntry {
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

  /** What was booked with the agency on a day, by the journal: payments have no list of their own for each agency. */
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
