import { placeOf } from '../../blocks/billing/bill';
import { bookingsOf } from '../../blocks/ledger/entry-writes';
import { receiptIdOf, receiptRefund } from '../../blocks/receipts/receipt';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { noteRefunded } from '../bills/settlement';
import { type BookedAt, payoutOf, refundOf, returnOf } from '../payments/ledger-bookings';
import type { Payment } from '../payments/payment';
import {
  type BookedAmount,
  emptyShare,
  type Share,
  sharesChanged,
  withPaidOut,
  withReturned,
} from '../payments/share';
import type { RepaymentOutcome } from '../providers/provider';
import { type Decision, type Refund, refundTimer } from './refund';

/*
 * What becomes of a refund, each as the parts of one transaction.
 */

const isRevenue = ({ account }: BookedAmount): boolean => account !== 'suspense';
const sumOf = (booked: readonly BookedAmount[]): number =>
  booked.reduce((sum, { amount }) => sum + amount, 0);

/** Records in bills and receipts that the refund takes from them (`sign` 1), or no longer does (`sign` -1). */
const billsAndReceipts = (
  ids: IdCodec,
  { from, owner, paymentId, agencyId }: Refund,
  sign: 1 | -1,
  { day }: BookedAt,
): Write<unknown>[] => {
  const revenue = from.filter(isRevenue);
  if (revenue.length === 0) return [];
  const bills = [...new Set(revenue.map(({ billId }) => billId))];
  return [
    receiptRefund(receiptIdOf(ids, owner, paymentId, agencyId), sign * sumOf(revenue)),
    ...bills.flatMap((billId) => {
      const place = placeOf(ids, billId);
      const amount = sumOf(revenue.filter((each) => each.billId === billId));
      return place ? [noteRefunded(place.key, sign * amount, day)] : [];
    }),
  ];
};

/** The refund is submitted: booked, and recorded in bills and receipts. */
export const submission = (ids: IdCodec, refund: Refund, when: BookedAt): Write<unknown>[] => [
  ...bookingsOf([refundOf(refund, when)]),
  ...billsAndReceipts(ids, refund, 1, when),
];

const shareOf = ({ shares }: Payment, { agencyId }: Refund): Share => shares[agencyId] ?? emptyShare;

const withShare = (payment: Payment, { agencyId }: Refund, share: Share): Write<void> =>
  update({
    key: payment,
    version: payment.version,
    set: sharesChanged(payment.shares, { [agencyId]: share }),
  });

/** Another officer agrees. */
export const approval = (
  ids: IdCodec,
  refund: Refund,
  approved: Decision,
  when: BookedAt,
): Write<unknown>[] => {
  const submittedAt = instant(when.at);
  const timing = refundTimer(refund.id, submittedAt, when.at);
  return [
    update({
      key: refund,
      version: refund.version,
      set: { 'card.status': 'submitted', approved, submittedAt, ...timing },
    }),
    ...submission(ids, refund, when),
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
    set: { 'card.status': 'rejected', rejected, finishedAt: rejected.at },
  }),
  withShare(payment, refund, withReturned(shareOf(payment, refund), refund.from)),
];

/** The provider has paid it out. */
const payout = (payment: Payment, refund: Refund, reference: string, when: BookedAt): Write<unknown>[] => [
  update({
    key: refund,
    version: refund.version,
    set: { 'card.status': 'success', finishedAt: instant(when.at), reference },
    remove: timerAttributes,
  }),
  withShare(payment, refund, withPaidOut(shareOf(payment, refund), refund.card.money.amount)),
  ...bookingsOf([payoutOf(refund, when)]),
];

/**
 * The provider will not pay it out: everything returns to where it was. Money that no bill accepted stays in suspense.
 */
const failure = (
  ids: IdCodec,
  payment: Payment,
  refund: Refund,
  { reference, reason }: RepaymentOutcome,
  when: BookedAt,
): Write<unknown>[] => [
  update({
    key: refund,
    version: refund.version,
    set: { 'card.status': 'error', finishedAt: instant(when.at), reference, refusal: reason },
    remove: timerAttributes,
  }),
  withShare(payment, refund, withReturned(shareOf(payment, refund), refund.from)),
  ...bookingsOf([returnOf(refund, when)]),
  ...billsAndReceipts(ids, refund, -1, when),
];

/** What the provider's answer changes; nothing while the provider is still processing. */
export const afterAnswer = (
  ids: IdCodec,
  payment: Payment,
  refund: Refund,
  outcome: RepaymentOutcome,
  when: BookedAt,
): Write<unknown>[] => {
  if (outcome.state === 'processing') return [];
  return outcome.state === 'paid'
    ? payout(payment, refund, outcome.reference, when)
    : failure(ids, payment, refund, outcome, when);
};
