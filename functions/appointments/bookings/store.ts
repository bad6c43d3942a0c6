import type { Action } from '../../kernel/identity/action';
import { retryOnConflict } from '../../kernel/table/conflict';
import { writeTogether } from '../../kernel/table/write';
import type { Booking, BookingEntry, Destination } from './booking';
import { type BookingStoreContext, type ClaimOptions, makeBooking } from './creation-store';
import { type BookingActing, besidesOf, found } from './found-store';
import type { BookingOrder } from './order';
import { relocate } from './relocation-store';
import { checkIn, confirm, finish, release, type TransactionWrites } from './transactions';
import { undoCheckIn, undoMiss } from './undo-transactions';

/*
 * Bookings in the table. Every command may be repeated, and is then answered the same.
 */

export type { BookingStoreContext, ClaimOptions } from './creation-store';

const act = (
  context: BookingStoreContext,
  bookingId: string,
  acting: BookingActing,
  build: (booking: Booking) => TransactionWrites<BookingEntry>,
): Promise<BookingEntry> =>
  retryOnConflict(async () => {
    const { booking, done } = await found(context, bookingId, acting);
    return done ?? writeTogether(context.table, ...build(booking), ...(await besidesOf(acting, booking)));
  });

/**
 * Commands on bookings. Two round trips each, one for a repeat, unless stated otherwise; more only under concurrent
 * changes.
 */
export const openBookingStore = (context: BookingStoreContext) => ({
  /**
   * Creates a booking: held if the order says until when, otherwise confirmed. One round trip; two if lapsed holds are
   * in the way, or if the person has a later appointment. A repeat returns the booking in its current state (`asBooked`
   * shows how it was created). Refuses with `slot-taken`, `too-many-bookings` and `appointments-overlap`.
   */
  book: (order: BookingOrder, action: Action, claiming: ClaimOptions = {}) =>
    makeBooking(context, order, action, claiming),

  /** Refuses with `hold-lapsed` after the time of the hold, and with `payment-needed` while a bill is unpaid. */
  confirm: (bookingId: string, acting: BookingActing) =>
    act(context, bookingId, acting, (booking) => confirm(booking, 'confirm', acting)),

  /** `cancel` by the person who booked, `call-off` by an officer, `give-back` by the portal. Frees the seats. */
  release: (name: 'cancel' | 'call-off' | 'give-back', bookingId: string, acting: BookingActing) =>
    act(context, bookingId, acting, (booking) => release(booking, name, acting)),

  checkIn: (bookingId: string, acting: BookingActing) =>
    act(context, bookingId, acting, (booking) => checkIn(booking, acting)),

  /** `complete`, or `miss` for a no-show. */
  finish: (name: 'complete' | 'miss', bookingId: string, acting: BookingActing) =>
    act(context, bookingId, acting, (booking) => finish(booking, name, acting)),

  undoCheckIn: (bookingId: string, acting: BookingActing) =>
    act(context, bookingId, acting, (booking) => undoCheckIn(booking, acting)),

  /** `untilOf` is when it counts as a no-show again by itself, in milliseconds since 1970. */
  undoMiss: (bookingId: string, acting: BookingActing, untilOf: (booking: Booking) => number) =>
    act(context, bookingId, acting, (booking) => undoMiss(booking, acting, untilOf(booking))),

  /**
   * Takes the new seats and frees the old ones, or does neither. Three round trips if lapsed holds are in the way.
   * Refuses with `slot-taken` and `appointments-overlap`.
   */
  move: (
    name: 'move' | 'reschedule',
    bookingId: string,
    acting: BookingActing,
    destinationOf: (booking: Booking) => Destination | Promise<Destination>,
  ) => relocate(context, name, bookingId, acting, destinationOf),
});
