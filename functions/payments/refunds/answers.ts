import type { Bill } from '../../blocks/billing/bill';
import { bookingsOf } from '../../blocks/ledger/entry-writes';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { type BookedAt, payoutOf, returnOf } from '../payments/ledger-bookings';
import type { Payment } from '../payments/payment';
import { withPaidOut, withReturned } from '../payments/share';
import type { RepaymentOutcome } from '../providers/provider';
import { lifecycle } from './lifecycle';
import type { Refund } from './refund';
import { inBills, receiptOf, shareOf, withShare } from './transitions';

/*
 * What the provider's answer makes of a refund that was submitted, as the parts of one transaction.
 */

/** A refund of which the provider has said something, with its payment, and its bills if it failed. */
interface Repaid {
  readonly payment: Payment;
  readonly refund: Refund;
  readonly bills: readonly Bill[];
}

/** The provider has paid it out. */
const payout = ({ payment, refund }: Repaid, reference: string, when: BookedAt): Write<unknown>[] => [
  update({
    key: refund,
    version: refund.version,
    set: { 'card.status': lifecycle['pay-out'].to, finishedAt: instant(when.at), reference },
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
  { payment, refund, bills }: Repaid,
  { reference, reason }: RepaymentOutcome,
  when: BookedAt,
): Write<unknown>[] => [
  update({
    key: refund,
    version: refund.version,
    set: { 'card.status': lifecycle.fail.to, finishedAt: instant(when.at), reference, refusal: reason },
    remove: timerAttributes,
  }),
  withShare(payment, refund, withReturned(shareOf(payment, refund), refund.from)),
  ...bookingsOf([returnOf(refund, when)]),
  ...receiptOf(ids, refund, -1),
  ...inBills(refund, bills, -1, when),
];

/** What the provider's answer changes; nothing while the provider is still processing. */
export const afterAnswer = (
  ids: IdCodec,
  repaid: Repaid,
  outcome: RepaymentOutcome,
  when: BookedAt,
): Write<unknown>[] => {
  if (outcome.state === 'processing') return [];
  return outcome.state === 'paid'
    ? payout(repaid, outcome.reference, when)
    : failure(ids, repaid, outcome, when);
};
