import type { Action } from '../../kernel/identity/action';
import { read } from '../../kernel/table/read';
import { untilFresh } from '../../kernel/table/revise';
import { holds, type Item } from '../../kernel/table/rule';
import { sameOrReused, type Write, writeTogether } from '../../kernel/table/write';
import { type Booking, type BookingEntry, bookingKey, type Destination } from './booking';
import type { Acting } from './commands';
import { book, type Claiming, type DeskContext, overtakenHold } from './creation-store';
import type { Order } from './order';
import { overtakingLapsed } from './reclaims';
import { bookingNotFound } from './refusals';
import { checkIn, confirm, finish, move, release, type Together } from './transactions';

/*
 * The desk: bookings in the table. Each of its deeds may be repeated, and answers the same.
 */

export type { Claiming, DeskContext } from './creation-store';

/** The booking, and what the action left in it where it was done before. */
const found = async ({ table }: DeskContext, bookingId: string, { action, whose }: Acting) => {
  const booking = await read<Booking>(table, bookingKey(bookingId));
  if (!booking) throw bookingNotFound();
  if (!holds(whose, booking as unknown as Item)) throw whose.otherwise(booking as unknown as Item);
  const entry = booking.timeline[action.id];
  return { booking, done: entry && sameOrReused(entry, entry.hash, action.hash) };
};

export interface DeskActing extends Acting {
  /** What a service adds to the transaction, from the booking as it was read: cancelling its bill, say. */
  readonly besides?: (booking: Booking) => readonly Write<unknown>[] | Promise<readonly Write<unknown>[]>;
}

const besidesOf = async ({ besides = () => [] }: DeskActing, booking: Booking) => besides(booking);

const act = (
  context: DeskContext,
  bookingId: string,
  acting: DeskActing,
  build: (booking: Booking) => Together<BookingEntry>,
): Promise<BookingEntry> =>
  untilFresh(async () => {
    const { booking, done } = await found(context, bookingId, acting);
    return done ?? writeTogether(context.table, ...build(booking), ...(await besidesOf(acting, booking)));
  });

const relocate = (
  context: DeskContext,
  name: 'move' | 'reschedule',
  bookingId: string,
  acting: DeskActing,
  destinationOf: (booking: Booking) => Destination | Promise<Destination>,
): Promise<BookingEntry> =>
  untilFresh(async () => {
    const { booking, done } = await found(context, bookingId, acting);
    if (done) return done;
    const [to, others] = [await destinationOf(booking), await besidesOf(acting, booking)];
    const { resourceId, date } = booking.seats;
    const stays = to.seats.resourceId === resourceId && to.seats.date === date;
    return overtakingLapsed({
      wanted: {
        ...{ bookingId, resourceId: to.seats.resourceId, date: to.seats.date, slot: to.seats },
        ...{ units: to.seats.units, capacity: to.capacity ?? 0, now: acting.action.at },
        leaving: stays ? booking.seats : undefined,
      },
      attempt: (overtaken) =>
        writeTogether(context.table, ...move(booking, name, acting, to, overtaken), ...others),
      overtakenOf: (lapsed) => overtakenHold(context, booking.agencyId, to.seats, lapsed),
      ownLapsed: async () => [],
    });
  });

/** What is done to bookings. Two round trips each, one for a repeat, unless it says otherwise; more only for whoever is raced. */
export const openDesk = (context: DeskContext) => ({
  /**
   * Makes a booking: held where the order says until when, else confirmed. One round trip; two where lapsed holds are in the way.
   * A repeat answers with the booking as it is by now (`asBooked` tells how it was made). Refuses with `slot-taken` and
   * `too-many-bookings`.
   */
  book: (order: Order, action: Action, claiming: Claiming = {}) => book(context, order, action, claiming),

  /** Before the hold lapses (`hold-lapsed`), where no bill is to be paid (`payment-needed`). */
  confirm: (bookingId: string, acting: DeskActing) =>
    act(context, bookingId, acting, (booking) => confirm(booking, 'confirm', acting)),

  /** `cancel` by who booked, `call-off` by an officer; frees the seats. */
  release: (name: 'cancel' | 'call-off', bookingId: string, acting: DeskActing) =>
    act(context, bookingId, acting, (booking) => release(booking, name, acting)),

  checkIn: (bookingId: string, acting: DeskActing) =>
    act(context, bookingId, acting, (booking) => checkIn(booking, acting)),

  /** `complete`, or `miss` where nobody came. */
  finish: (name: 'complete' | 'miss', bookingId: string, acting: DeskActing) =>
    act(context, bookingId, acting, (booking) => finish(booking, name, acting)),

  /** Both seats or neither. Three round trips where lapsed holds are in the way. Refuses with `slot-taken`. */
  move: (
    name: 'move' | 'reschedule',
    bookingId: string,
    acting: DeskActing,
    destinationOf: (booking: Booking) => Destination | Promise<Destination>,
  ) => relocate(context, name, bookingId, acting, destinationOf),
});
export type Desk = ReturnType<typeof openDesk>;
