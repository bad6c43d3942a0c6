import type { Action } from '../../kernel/identity/action';
import { retryOnConflict } from '../../kernel/table/conflict';
import { read, readAll } from '../../kernel/table/read';
import { holds, type Item } from '../../kernel/table/rule';
import { replayOrRefuse, type Write, writeTogether } from '../../kernel/table/write';
import type { LapsedHold } from '../seats/agenda';
import { diaryKey } from '../seats/diary';
import { type Booking, type BookingEntry, bookingKey, type Destination, stateAt } from './booking';
import type { BookingCommand } from './commands';
import {
  type BookingStoreContext,
  type ClaimOptions,
  makeBooking,
  ownLapsed,
  reclaimedHold,
} from './creation-store';
import type { ReclaimedHold } from './lapsed-holds';
import { lifecycle } from './lifecycle';
import type { BookingOrder } from './order';
import { reclaimingLapsed } from './reclaims';
import { bookingNotFound } from './refusals';
import {
  checkIn,
  confirm,
  finish,
  move,
  release,
  type TransactionWrites,
  timesOf,
  undoCheckIn,
  undoMiss,
} from './transactions';

/*
 * Bookings in the table. Every command may be repeated, and is then answered the same.
 */

export type { BookingStoreContext, ClaimOptions } from './creation-store';

/** The booking, and the entry of the action if it was carried out before. */
const seen = (booking: Booking | undefined, { action, whose }: BookingCommand) => {
  if (!booking) throw bookingNotFound();
  if (!holds(whose, booking as unknown as Item)) throw whose.otherwise(booking as unknown as Item);
  const entry = booking.timeline[action.id];
  return { booking, done: entry && replayOrRefuse(entry, entry.hash, action.hash) };
};

const found = async ({ table }: BookingStoreContext, bookingId: string, command: BookingCommand) =>
  seen(await read<Booking>(table, bookingKey(bookingId)), command);

/** The same with the diary of its person, in one round trip. */
const foundInDiary = async (
  { table, ids }: BookingStoreContext,
  bookingId: string,
  command: BookingCommand,
) => {
  const owner = ids.ownerOf(bookingId);
  const keys = [bookingKey(bookingId), ...(owner === undefined ? [] : [diaryKey(owner)])];
  const [booking, diary] = await readAll(table, keys);
  return { ...seen(booking as unknown as Booking | undefined, command), diary };
};

interface BookingActing extends BookingCommand {
  /** Writes that a service adds to the transaction, from the booking as it was read, such as cancelling its bill. */
  readonly besides?: (booking: Booking) => readonly Write<unknown>[] | Promise<readonly Write<unknown>[]>;
}

const besidesOf = async ({ besides = () => [] }: BookingActing, booking: Booking) => besides(booking);

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

/** Whether the booking has these seats and this time already, and could be moved. */
const staysAsItIs = (
  booking: Booking,
  name: 'move' | 'reschedule',
  { seats, card }: Destination,
  { action }: BookingActing,
): boolean => {
  const { resourceId, date, from, count } = booking.seats;
  const isThere = seats.resourceId === resourceId && seats.date === date && seats.from === from;
  const isLong = seats.count === count && card.start === booking.card.start && card.end === booking.card.end;
  return isThere && isLong && lifecycle[name].from.some((each) => each === stateAt(booking, action.at));
};

/** The answer of a move that changes nothing, of which nobody is told. */
const unmoved = (
  { card }: Booking,
  name: 'move' | 'reschedule',
  { action }: BookingActing,
): BookingEntry => ({
  ...{ hash: action.hash, at: action.at, action: name, by: lifecycle[name].by, card },
});

const relocate = (
  context: BookingStoreContext,
  name: 'move' | 'reschedule',
  bookingId: string,
  acting: BookingActing,
  destinationOf: (booking: Booking) => Destination | Promise<Destination>,
): Promise<BookingEntry> =>
  retryOnConflict(async () => {
    const { booking, done, diary } = await foundInDiary(context, bookingId, acting);
    if (done) return done;
    const to = await destinationOf(booking);
    if (staysAsItIs(booking, name, to, acting)) return unmoved(booking, name, acting);
    const others = await besidesOf(acting, booking);
    const { resourceId, date } = booking.seats;
    const stays = to.seats.resourceId === resourceId && to.seats.date === date;
    const now = acting.action.at;
    const claim = {
      request: {
        ...{ bookingId, resourceId: to.seats.resourceId, date: to.seats.date, slot: to.seats },
        ...{ units: to.seats.units, capacity: to.capacity ?? 0, now },
        leaving: stays ? booking.seats : undefined,
      },
      attempt: (reclaimed: readonly ReclaimedHold[], current: Item | undefined) =>
        writeTogether(
          context.table,
          ...move(booking, name, acting, to, { reclaimed, diary: current }),
          ...others,
        ),
      reclaimedOf: (lapsed: LapsedHold) => reclaimedHold(context, booking.agencyId, to.seats, lapsed),
      ownLapsed: (bookingIds: readonly string[]) => ownLapsed(context, bookingIds, now),
      ...{ times: timesOf({ ...booking, card: { ...booking.card, ...to.card } }), replaced: [bookingId] },
      isOwn: name === 'move',
    };
    return reclaimingLapsed(claim, diary);
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

  /** `cancel` by the person who booked, `call-off` by an officer. Frees the seats. */
  release: (name: 'cancel' | 'call-off', bookingId: string, acting: BookingActing) =>
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
