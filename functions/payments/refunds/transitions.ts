import type { Bill } from '../../blocks/billing/bill';
import { bookingsOf } from '../../blocks/ledger/entry-writes';
import { receiptIdOf, receiptRefund } from '../../blocks/receipts/receipt';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { noteRefunded } from '../bills/settlement';
import { type BookedAt, refundOf } from '../payments/ledger-bookings';
import type { Payment } from '../payments/payment';
import { type BookedAmount, emptyShare, type Share, sharesChanged, withReturned } from '../payments/share';
import { lifecycle } from './lifecycle';
import { type Decision, type Refund, refundTimer } from './refund';

/*
 * What becomes of a refund, each as the parts of one transaction.
 */

const isRevenue = ({ account }: BookedAmount): boolean => account !== 'suspense';
const sumOf = (booked: readonly BookedAmount[]): number =>
  booked.reduce((sum, { amount }) => sum + amount, 0);

const revenueOf = ({ from }: Refund): readonly BookedAmount[] => from.filter(isRevenue);

/** The bills from which a refund takes what they were paid. */
export const billsOfRefund = (refund: Refund): string[] => [
  ...new Set(revenueOf(refund).map(({ billId }) => billId)),
];

export const receiptOf = (ids: IdCodec, refund: Refund, sign: 1 | -1): Write<unknown>[] => {
  const { owner, paymentId, agencyId } = refund;
  const amount = sumOf(revenueOf(refund));
  return amount === 0 ? [] : [receiptRefund(receiptIdOf(ids, owner, paymentId, agencyId), sign * amount)];
};

/** Records in the bills, as they were read, what the refund takes from each (`sign` 1), or no longer does (`sign` -1). */
export const inBills = (refund: Refund, bills: readonly Bill[], sign: 1 | -1, { at, day }: BookedAt) =>
  bills.map((bill) => {
    const amount = sign * sumOf(revenueOf(refund).filter(({ billId }) => billId === bill.id));
    const { id: refundId, paymentId } = refund;
    return noteRefunded(bill, { refundId, paymentId, amount, at: instant(at), on: day });
  });

/** The refund is submitted: booked, and recorded in its receipt and in its bills as they were read. */
export const submission = (
  ids: IdCodec,
  refund: Refund,
  bills: readonly Bill[],
  when: BookedAt,
): Write<unknown>[] => [
  ...bookingsOf([refundOf(refund, when)]),
  ...receiptOf(ids, refund, 1),
  ...inBills(refund, bills, 1, when),
];

export const shareOf = ({ shares }: Payment, { agencyId }: Refund): Share => shares[agencyId] ?? emptyShare;

export const withShare = (payment: Payment, { agencyId }: Refund, share: Share): Write<void> =>
  update({
    key: payment,
    version: payment.version,
    set: sharesChanged(payment.shares, { [agencyId]: share }),
  });

/** Another officer agrees. */
export const approval = (
  ids: IdCodec,
  refund: Refund,
  bills: readonly Bill[],
  approved: Decision,
  when: BookedAt,
): Write<unknown>[] => {
  const submittedAt = instant(when.at);
  const timing = refundTimer(refund.id, submittedAt, when.at);
  return [
    update({
      key: refund,
      version: refund.version,
      set: { 'card.status': lifecycle.approve.to, approved, submittedAt, ...timing },
    }),
    ...submission(ids, refund, bills, when),
  ];
};

/** Another officer does not agree: it is available again. */
export const rejection = (
  payment: Payment,
  refund: Refund,
  rejected: NonNullable<Refund['rejected']>,
): Write<unknown>[] => [
  update({
    key: refund,
    version: refund.version,
    set: { 'card.status': lifecycle.reject.to, rejected, finishedAt: rejected.at },
  }),
  withShare(payment, refund, withReturned(shareOf(payment, refund), refund.from)),
];

/** An officer takes back what waits for another: it is available again. */
export const withdrawal = (
  payment: Payment,
  refund: Refund,
  withdrawn: NonNullable<Refund['withdrawn']>,
): Write<unknown>[] => [
  update({
    key: refund,
    version: refund.version,
    set: { 'card.status': lifecycle.withdraw.to, withdrawn, finishedAt: withdrawn.at },
  }),
  withShare(payment, refund, withReturned(shareOf(payment, refund), refund.from)),
];
