import type { Bill } from '../../blocks/billing/bill';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import type { Key } from '../../kernel/table/table';
import { writeTogether } from '../../kernel/table/write';
import { HoldChanged } from '../seats/agenda-writes';
import { type Booking, bookingKey, stateAt } from './booking';
import { withId } from './commands';
import { type BookingStoreContext, reclaimedBooking } from './creation-store';
import { BillClosed, BillHolds, extend, lapse, type ReclaimedHold } from './lapsed-holds';
import { confirm } from './transactions';

/*
 * Holds that wait for a payment, and the end of lapsed holds: used by the sweep and by the events of bills.
 */

/** The outcome for a hold: `open` if there is nothing to do, or if it was changed meanwhile. */
type Outcome = 'lapsed' | 'extended' | 'secured' | 'open';

/** Milliseconds for which seats are kept after a partial payment, before the hold is checked again. */
const grace = 10 * 60_000;

const secure = (table: Table, booking: Booking, at: number, paymentId: string | undefined) => {
  const change = paymentId === undefined ? {} : { set: { paymentId } };
  const acting = { action: { id: 'secured', hash: 'secured', at }, whose: withId(booking.id), change };
  return writeTogether(table, ...confirm(booking, 'secure', acting));
};

/** The last payment of a bill, which made up what was due. */
export const paymentOf = ({ settled }: Pick<Bill, 'settled'>): string | undefined =>
  settled.at(-1)?.paymentId;

/** Handles a hold whose bill is being paid or is paid. */
const afterPayment = async (table: Table, booking: Booking, bill: Key, now: number): Promise<Outcome> => {
  const found = await read<Bill>(table, bill);
  if (found?.state === 'paid') {
    await secure(table, booking, now, paymentOf(found));
    return 'secured';
  }
  const until = Math.max(Date.parse(found?.hold?.until ?? '') || 0, now + grace);
  await writeTogether(table, ...extend(booking, until));
  return 'extended';
};

const end = async (table: Table, booking: Booking, hold: ReclaimedHold, now: number): Promise<Outcome> => {
  try {
    await writeTogether(table, ...lapse(hold, now));
    return 'lapsed';
  } catch (error) {
    if (error instanceof BillClosed) return end(table, booking, { ...hold, bill: error.instead }, now);
    if (error instanceof BillHolds && hold.bill) return afterPayment(table, booking, hold.bill, now);
    throw error;
  }
};

/**
 * Ends a lapsed hold, as the sweep read it: frees its seats, and cancels its bill. If the bill is being paid, the hold
 * lives until the payment ends; if it is paid, the booking is confirmed. One round trip, three with a payment. May be
 * repeated.
 */
export const endHold = async (
  context: BookingStoreContext,
  booking: Booking,
  now: number,
): Promise<Outcome> => {
  if (booking.state !== 'held' || stateAt(booking, now) !== 'lapsed') return 'open';
  try {
    return await end(context.table, booking, reclaimedBooking(context, booking), now);
  } catch (error) {
    if (error instanceof VersionConflict || error instanceof HoldChanged) return 'open';
    throw error;
  }
};

/**
 * Confirms a booking whose bill was paid, `at` in milliseconds since 1970; even late, as long as its seats are held.
 * Returns false if they are not: the payment must then be refunded. Two round trips. May be repeated.
 */
export const confirmPaid = async (
  { table }: BookingStoreContext,
  bookingId: string,
  at: number,
  paymentId?: string,
): Promise<boolean> => {
  for (;;) {
    const booking = await read<Booking>(table, bookingKey(bookingId));
    if (booking?.timeline.secured) return true;
    if (booking?.state !== 'held') return false;
    try {
      await secure(table, booking, at, paymentId);
      return true;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
};
