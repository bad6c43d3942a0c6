import type { Booking, Posting } from '../../blocks/ledger/entry';
import { entryOf, reversalOf } from '../../blocks/ledger/entry';
import type { Money } from '../../kernel/text/money';
import type { Charge } from '../providers/provider';
import type { Payment } from './payment';
import { type BookedAmount, postingsOf } from './share';

/*
 * Ledger entries of payments and refunds. See docs/adr/0084.
 */

/** When something is booked: milliseconds since 1970, and the day in the portal's time zone. */
export interface BookedAt {
  readonly at: number;
  readonly day: string;
}

const line = (side: Posting['side'], account: Posting['account'], amount: number): Posting[] =>
  amount > 0 ? [{ side, account, amount }] : [];

const sumOf = (booked: readonly Pick<BookedAmount, 'amount'>[]): number =>
  booked.reduce((sum, { amount }) => sum + amount, 0);

/** A charge as an agency's money: with the provider, by revenue head or in suspense. */
export const captureOf = (
  { id: paymentId, provider, money: { currency }, charges }: Payment,
  charge: Charge,
  agencyId: string,
  booked: readonly BookedAmount[],
  when: BookedAt,
): Booking => ({
  ...{ agencyId, cause: 'capture', currency, paymentId, of: charge.id, ...when },
  ...(Object.keys(charges).length > 0 ? { again: true } : {}),
  postings: [...line('debit', `clearing:${provider}`, sumOf(booked)), ...postingsOf('credit', booked)],
});

/** What the provider keeps of a charge. */
export const feeOf = (
  { id: paymentId, provider, money: { currency } }: Payment,
  chargeId: string,
  agencyId: string,
  amount: number,
  when: BookedAt,
): Booking[] =>
  amount === 0
    ? []
    : [
        {
          ...{ agencyId, cause: 'fee', currency, paymentId, of: chargeId, ...when },
          postings: [
            ...line('debit', `fees:${provider}`, amount),
            ...line('credit', `clearing:${provider}`, amount),
          ],
        },
      ];

/** What the bookings need to know of a refund. */
interface RefundToBook {
  readonly id: string;
  readonly agencyId: string;
  readonly paymentId: string;
  readonly provider: string;
  readonly from: readonly BookedAmount[];
  readonly card: { readonly money: Money };
}

const about = ({ id, agencyId, paymentId, card }: RefundToBook, when: BookedAt) =>
  ({ agencyId, currency: card.money.currency, paymentId, refundId: id, of: id, ...when }) as const;

/** The refund is submitted: the money is no longer revenue, and not yet paid out. */
export const refundOf = (refund: RefundToBook, when: BookedAt): Booking => ({
  ...about(refund, when),
  cause: 'refund',
  postings: [
    ...postingsOf('debit', refund.from),
    ...line('credit', 'refunds-payable', refund.card.money.amount),
  ],
});

/** The provider has paid it out. */
export const payoutOf = (refund: RefundToBook, when: BookedAt): Booking => ({
  ...about(refund, when),
  cause: 'payout',
  postings: [
    ...line('debit', 'refunds-payable', refund.card.money.amount),
    ...line('credit', `clearing:${refund.provider}`, refund.card.money.amount),
  ],
});

/** The provider will not pay it out: it is the agency's again. The id of an entry does not depend on its time. */
export const returnOf = (refund: RefundToBook, { at, day }: BookedAt): Booking =>
  reversalOf(entryOf(refundOf(refund, { at, day })), at, day);
