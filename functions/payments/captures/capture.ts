import type { Bill } from '../../blocks/billing/bill';
import type { Booking } from '../../blocks/ledger/entry';
import type { ReceiptLine } from '../../blocks/receipts/receipt';
import { instant } from '../../kernel/text/time';
import type { Settlement } from '../bills/settlement';
import { type BookedAt, captureOf, feeOf, refundOf } from '../payments/ledger-bookings';
import { type Captured, chargeName, type Payment } from '../payments/payment';
import { type BookedAmount, emptyShare, type Share } from '../payments/share';
import type { Charge } from '../providers/provider';
import { newRefund, type Refund, refundIdOf } from '../refunds/refund';
import { spread } from './fee-split';
import { bookedOf, linesOf, type SettledPart, takenBy, tenderedOf, totalOf } from './tender';

/*
 * Captures: the first charge of a payment goes to its bills as far as they accept it. The rest, and every further
 * charge, is refunded.
 */

/** What an agency acknowledges to have received. */
export interface Receipted {
  readonly agencyId: string;
  readonly amount: number;
  readonly lines: readonly ReceiptLine[];
}

/** All that a charge changes, to be written in one transaction. */
export interface Capture {
  readonly captured: Captured;
  readonly shares: Readonly<Record<string, Share>>;
  /** Of each bill that the payment is for, unless it is a further charge. */
  readonly settlements: readonly (readonly [Bill, Settlement])[];
  readonly bookings: readonly Booking[];
  readonly receipts: readonly Receipted[];
  readonly refunds: readonly Refund[];
}

/** Refunds automatically, in the agency's name, what no bill accepted. */
const giveBack = (
  payment: Payment,
  charge: Charge,
  agencyId: string,
  from: readonly BookedAmount[],
  { at }: BookedAt,
): Refund[] => {
  if (from.length === 0) return [];
  const isFirst = Object.keys(payment.charges).length === 0;
  const name = JSON.stringify([charge.id, agencyId]);
  const refund = newRefund(payment, {
    ...{ id: refundIdOf(payment.id, name), agencyId, amount: totalOf(from), from, at },
    made: { id: charge.id, hash: name },
    automatic: isFirst ? 'bill_not_payable' : 'paid_twice',
    needsApproval: false,
  });
  return [refund];
};

interface AgencyCapture {
  readonly agencyId: string;
  readonly amount: number;
  readonly share: Share;
  readonly bookings: readonly Booking[];
  readonly receipts: readonly Receipted[];
  readonly refunds: readonly Refund[];
}

const ofAgency = (
  payment: Payment,
  charge: Charge,
  agencyId: string,
  all: readonly SettledPart[],
  when: BookedAt,
): AgencyCapture => {
  const [revenue, suspense] = [bookedOf(charge, all, 'revenue'), bookedOf(charge, all, 'suspense')];
  const refunds = giveBack(payment, charge, agencyId, suspense, when);
  const before = payment.shares[agencyId] ?? emptyShare;
  return {
    agencyId,
    amount: totalOf(all),
    share: {
      ...before,
      captured: before.captured + totalOf(all),
      refunding: before.refunding + totalOf(suspense),
      booked: [...before.booked, ...revenue],
    },
    bookings: [
      captureOf(payment, charge, agencyId, [...revenue, ...suspense], when),
      ...refunds.map((refund) => refundOf(refund, when)),
    ],
    receipts: revenue.length ? [{ agencyId, amount: totalOf(revenue), lines: linesOf(all) }] : [],
    refunds,
  };
};

/** The fee of a charge, borne by its agencies in proportion to their shares. */
export const feesOf = (payment: Payment, captured: Captured, fee: number, when: BookedAt): Booking[] => {
  const agencies = Object.keys(captured.agencies).sort();
  const parts = spread(
    fee,
    agencies.map((agencyId) => captured.agencies[agencyId] ?? 0),
  );
  return agencies.flatMap((agencyId, index) =>
    feeOf(payment, captured.id, agencyId, parts[index] ?? 0, when),
  );
};

const capturedOf = (
  charge: Charge,
  tendered: readonly SettledPart[],
  agencies: readonly AgencyCapture[],
) => ({
  id: charge.id,
  amount: charge.money.amount,
  ...(charge.fee === undefined ? {} : { fee: charge.fee }),
  ...(charge.settledOn === undefined ? {} : { settledOn: charge.settledOn }),
  at: instant(charge.at),
  ...(charge.method ? { method: charge.method } : {}),
  applied: tendered
    .map((each) => ({ billId: each.part.billId, amount: takenBy(each) }))
    .filter(({ amount }) => amount > 0),
  excess: tendered.reduce((sum, { settlement }) => sum + settlement.excess, 0),
  agencies: Object.fromEntries(agencies.map(({ agencyId, amount }) => [agencyId, amount])),
});

/** A charge in another currency than the payment's cannot be divided among the bills. */
const checkCurrency = ({ id, money }: Payment, charge: Charge): void => {
  if (charge.money.currency === money.currency) return;
  throw new Error(`The payment ${id} in ${money.currency} was charged in ${charge.money.currency}`);
};

/** All that a new charge changes. `bills` are the current bills of the payment, in its order. */
export const captureFor = (
  payment: Payment,
  bills: readonly (Bill | undefined)[],
  charge: Charge,
  when: BookedAt,
): Capture => {
  checkCurrency(payment, charge);
  const isFirst = Object.keys(payment.charges).length === 0;
  const tendered = tenderedOf(payment, bills, charge, isFirst);
  const paid = tendered.filter(({ amount }) => amount > 0);
  const ids = [...new Set(paid.map(({ part }) => part.agencyId))];
  const agencies = ids.map((agencyId) => {
    const all = paid.filter(({ part }) => part.agencyId === agencyId);
    return ofAgency(payment, charge, agencyId, all, when);
  });
  const captured = capturedOf(charge, tendered, agencies);
  const fees = charge.fee === undefined ? [] : feesOf(payment, captured, charge.fee, when);
  return {
    captured,
    shares: Object.fromEntries(agencies.map(({ agencyId, share }) => [agencyId, share])),
    settlements: isFirst
      ? tendered.flatMap(({ bill, settlement }) => (bill ? [[bill, settlement] as const] : []))
      : [],
    bookings: [...agencies.flatMap(({ bookings }) => bookings), ...fees],
    receipts: agencies.flatMap(({ receipts }) => receipts),
    refunds: agencies.flatMap(({ refunds }) => refunds),
  };
};

export const isBooked = (payment: Payment, charge: Charge): boolean =>
  payment.charges[chargeName(charge.id)] !== undefined;
