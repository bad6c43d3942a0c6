import {
  type Applied,
  type Bill,
  heldByAnother,
  placeInQueue,
  type Returned,
} from '../../blocks/billing/bill';
import { closing, entryOf } from '../../blocks/billing/commands';
import { allocate, amountDue } from '../../blocks/billing/due/due';
import { timerAttributes } from '../../kernel/events/deadlines';
import { append } from '../../kernel/table/expression';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { type Instant, instant } from '../../kernel/text/time';
import type { Payment } from '../payments/payment';

/*
 * What a payment does to a bill: holds it while the person is at the bank, then settles or releases it. Each change is
 * computed from the bill as it was read, is written only if the bill is unchanged, and is part of the payment's
 * transaction.
 */

/** Holds the bill for a payment until an instant (milliseconds since 1970). */
export const hold = (bill: Bill, paymentId: string, until: number): Write<void> =>
  update({ key: bill, version: bill.version, set: { hold: { paymentId, until: instant(until) } } });

/** Releases the bill if this payment still holds it. The hold may have lapsed, and another payment may hold the bill. */
export const releaseBill = (bill: Bill, paymentId: string): Write<void>[] =>
  bill.hold?.paymentId === paymentId ? [update({ key: bill, version: bill.version, remove: ['hold'] })] : [];

/** Cancels the bill of an agency's order, which was made with the payment that is over now (`reason`). */
export const closeBill = (bill: Bill, { id, made }: Payment, reason = '', at: number): Write<void>[] => {
  if (bill.state !== 'open') return [];
  const { set, remove } = closing('cancelled', bill.agencyId, bill.id);
  const entry = entryOf('cancel', { ...made, at }, { reason });
  return [
    update({
      key: bill,
      version: bill.version,
      set: { ...set, [`timeline.${id}`]: entry },
      remove: [...remove, 'hold'],
    }),
  ];
};

/** The part of a payment that is for one bill. */
interface Tender {
  readonly paymentId: string;
  readonly chargeId: string;
  /**
   * The day for which the person was shown the amount: the bill is settled as of that day, however late the money
   * arrives.
   */
  readonly on: string;
  readonly amount: number;
  /** When the money came. */
  readonly at: Instant;
  /** Who paid (`personRef`). */
  readonly paidBy: string;
}

export interface Settlement {
  /** What the bill accepts, by revenue head; undefined if it accepts nothing. */
  readonly settled: Applied | undefined;
  /** What the bill does not accept, in minor units: it is refunded. */
  readonly excess: number;
  /** Whether the bill is now paid in full. */
  readonly paid: boolean;
}

/**
 * Divides money that arrives for a bill. All of it is excess if the bill is closed or another payment holds it, as that
 * payment was promised the bill.
 */
export const settlementOf = (bill: Bill, { on, amount, ...from }: Tender): Settlement => {
  if (bill.state !== 'open' || heldByAnother(bill, from.paymentId, Date.parse(from.at))) {
    return { settled: undefined, excess: amount, paid: false };
  }
  const { parts, discount, excess } = allocate(bill, on, amount);
  if (parts.length === 0) return { settled: undefined, excess, paid: false };
  const settled: Applied = { ...from, on, parts, discount };
  const { total } = amountDue({ ...bill, settled: [...bill.settled, settled] }, on);
  return { settled, excess, paid: total === 0 };
};

/** Writes a settlement into the bill, and lets the bill go. */
export const settleBill = (bill: Bill, { settled, paid }: Settlement, paymentId: string): Write<void>[] => {
  if (!settled) return releaseBill(bill, paymentId);
  const net = bill.net + settled.parts.reduce((sum, part) => sum + part.amount, 0);
  const closed = paid
    ? { state: 'paid', 'card.state': 'paid', ...placeInQueue(bill.agencyId, 'paid', bill.card) }
    : {};
  const remove = [
    ...(bill.hold?.paymentId === paymentId ? ['hold'] : []),
    // A paid bill needs no reminders.
    ...(paid ? timerAttributes : []),
  ];
  return [
    update({
      key: bill,
      version: bill.version,
      set: { settled: append('settled', settled), net, ...closed },
      remove,
    }),
  ];
};

/** The bill that is to be refunded from was reissued: its payments now belong to the bill that replaced it. */
export class BillReplaced extends Error {
  override readonly name = 'Replaced';
  constructor(readonly billId: string) {
    super(`Another bill has taken the place of ${billId}`);
  }
}

/**
 * Records that a refund takes from a bill or, if its amount is negative, that what it took came back. A paid bill is refunded
 * when nothing of it is left. The refunded amount is not owed again: for that, the agency puts another bill in its place.
 */
export const noteRefunded = (bill: Bill, refund: Returned): Write<void> => {
  if (bill.replacedBy !== undefined) throw new BillReplaced(bill.id);
  const net = bill.net - refund.amount;
  const closed = bill.state === 'paid' || bill.state === 'refunded';
  const state = net === 0 ? 'refunded' : 'paid';
  const moved =
    closed && state !== bill.state
      ? { state, 'card.state': state, ...placeInQueue(bill.agencyId, state, bill.card) }
      : {};
  return update({
    key: bill,
    version: bill.version,
    set: { net, returned: append('returned', refund), ...moved },
  });
};
