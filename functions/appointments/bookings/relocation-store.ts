import { retryOnConflict } from '../../kernel/table/conflict';
import { readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { writeTogether } from '../../kernel/table/write';
import type { LapsedHold } from '../seats/agenda';
import { diaryKey } from '../seats/diary';
import { type Booking, type BookingEntry, bookingKey, type Destination, stateAt } from './booking';
import type { BookingCommand } from './commands';
import { type BookingStoreContext, ownLapsed, reclaimedHold } from './creation-store';
import { timesOf } from './diary-changes';
import { type BookingActing, besidesOf, seen } from './found-store';
import type { ReclaimedHold } from './lapsed-holds';
import { lifecycle } from './lifecycle';
import { reclaimingLapsed } from './reclaims';
import { move } from './transactions';

/*
 * Moves of bookings.
 */

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

export const relocate = (
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
