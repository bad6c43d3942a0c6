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
 * Holds that wait for a payment, and the end of those that waited in vain: what the sweep and the events of bills do.
 */

/** What became of a hold: `open` where there is nothing to do, or where somebody else was quicker. */
export type Outcome = 'lapsed' | 'extended' | 'secured' | 'open';

/** Minutes for which the seats of somebody are kept who has paid a part, before it is looked at again. */
const grace = 10 * 60_000;

const secure = (table: Table, booking: Booking, at: number) => {
  const acting = { action: { id: 'secured', hash: 'secured', at }, whose: withId(booking.id) };
  return writeTogether(table, ...confirm(booking, 'secure', acting));
};

/** The hold of somebody who is paying or has paid. */
const afterPayment = async (table: Table, booking: Booking, bill: Key, now: number): Promise<Outcome> => {
  const found = await read<Bill>(table, bill);
  if (found?.state === 'paid') {
    await secure(table, booking, now);
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
 * Ends a hold whose time is over, as the sweep read it: frees its seats, and cancels the bill that it waited for. Where that
 * bill is being paid it lives on until the payment ends, and where it is paid it is confirmed. One round trip, three with a
 * payment. May be repeated.
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
 * Confirms a booking whose bill is paid, `at` in milliseconds since 1970: also late, as long as its seats are held. False where
 * they are not any more: then the payment is to be given back. Two round trips; may be repeated.
 */
export const confirmPaid = async (
  { table }: BookingStoreContext,
  bookingId: string,
  at: number,
): Promise<boolean> => {
  for (;;) {
    const booking = await read<Booking>(table, bookingKey(bookingId));
    if (booking?.timeline.secured) return true;
    if (booking?.state !== 'held') return false;
    try {
      await secure(table, booking, at);
      return true;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
};
