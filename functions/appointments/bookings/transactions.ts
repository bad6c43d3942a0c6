import { type Timer, timer, timerAttributes } from '../../kernel/events/deadlines';
import { creation } from '../../kernel/table/create';
import type { Item } from '../../kernel/table/rule';
import type { Write } from '../../kernel/table/write';
import type { Hold, Seats } from '../seats/agenda';
import { type AgendaChange, agendaWrites } from '../seats/agenda-writes';
import { diaryWrites } from '../seats/diary';
import { slotTaken } from '../seats/refusals';
import type { Booking, BookingEntry, Destination } from './booking';
import { placeInLists } from './booking';
import { type BookingCommand, bookingTransition } from './commands';
import { added, dropped, rescheduled } from './diary-changes';
import { freedBy, type ReclaimedHold, reclaiming } from './lapsed-holds';

/*
 * Transactions of bookings and their seats: a booking has seats in an agenda, and a place in the diary of its person,
 * exactly while it is active. The first part of each transaction recognises a repeat.
 */

/** The parts of a transaction; the first part provides the answer. */
export type TransactionWrites<T> = readonly [first: Write<T>, ...others: Write<unknown>[]];

const holdFor = ({ state, until, seats, typeCode, sequence, billId }: Booking): Hold | undefined => {
  if (state !== 'held' || until === undefined) return undefined;
  const { from, count, units } = seats;
  const bill = billId === undefined ? {} : { bill: billId };
  return { from, count, units, until: Date.parse(until), type: typeCode, sequence, ...bill };
};

/** A cell without any seats taken passes every condition of the table, so this is checked here. */
const mustFit = ({ units }: Seats, capacity: number | undefined): void => {
  if (capacity !== undefined && units > capacity) throw slotTaken({ free: capacity, closed: false });
};

/** The terms of a claim. */
interface ClaimTerms {
  /** Seats of the resource; undefined if an officer overbooks. */
  readonly capacity: number | undefined;
  /** The maximum number of active bookings of the type per person; undefined for no limit. */
  readonly limit: number | undefined;
  /** The person's diary if it was read. */
  readonly diary?: Item | undefined;
}

/**
 * Stores a new booking (`newBooking`), its seats in the agenda, and its place in its person's diary. Ends lapsed holds that
 * are in the way in the same transaction, and cancels their bills. Refuses with `slot-taken`, `too-many-bookings` and
 * `appointments-overlap`.
 */
export const claimEndingHolds = (
  booking: Booking,
  { capacity, limit, diary }: ClaimTerms,
  reclaimed: readonly ReclaimedHold[],
  now: number,
): TransactionWrites<Booking> => {
  const { id, seats } = booking;
  mustFit(seats, capacity);
  const hold = holdFor(booking);
  const ended = reclaiming(reclaimed, now);
  const steps: AgendaChange[] = [
    { kind: 'take', bookingId: id, seats, capacity, hold },
    ...reclaimed.map(freedBy),
  ];
  const diaries = [...added(booking, { limit, until: hold?.until }), ...ended.diaries];
  return [creation(booking), ...agendaWrites(steps), ...diaryWrites(diaries, diary), ...ended.writes];
};

const forgotten = ['until', ...timerAttributes] as const;

const woken = (id: string, wakesAt: string | undefined): Partial<Timer> =>
  wakesAt === undefined ? {} : timer(id, Date.parse(wakesAt));

/** `confirm` by the person who booked, before the hold lapses; `secure` by the portal, when the bill is paid. */
export const confirm = (
  booking: Booking,
  name: 'confirm' | 'secure',
  acting: BookingCommand,
): TransactionWrites<BookingEntry> => {
  const set = woken(booking.id, booking.wakesAt);
  const remove = removed(acting, forgotten).filter((each) => !(each in set));
  return [
    bookingTransition(booking, name, acting, { change: { set: { ...set }, remove } }),
    ...agendaWrites([{ kind: 'keep', bookingId: booking.id, seats: booking.seats }]),
  ];
};

/** Leaves out attributes that the service sets: DynamoDB accepts one operation for each. */
const removed = ({ change }: BookingCommand, names: readonly string[]): string[] =>
  names.filter((name) => !(name in (change?.set ?? {})));

/** Frees the seats: `cancel` by the person who booked, `call-off` by an officer, `give-back` by the portal. */
export const release = (
  booking: Booking,
  name: 'cancel' | 'call-off' | 'give-back',
  acting: BookingCommand,
): TransactionWrites<BookingEntry> => {
  const { id, seats, sequence } = booking;
  const after = { card: { sequence: sequence + 1 }, change: { remove: removed(acting, forgotten) } };
  return [
    bookingTransition(booking, name, acting, after),
    ...agendaWrites([{ kind: 'free', bookingId: id, seats }]),
    ...diaryWrites(dropped(booking)),
  ];
};

/** The people have arrived. */
export const checkIn = (booking: Booking, acting: BookingCommand): TransactionWrites<BookingEntry> => [
  bookingTransition(booking, 'check-in', acting),
];

/** `complete`, or `miss` for a no-show. The booking leaves the diary of its person. */
export const finish = (
  booking: Booking,
  name: 'complete' | 'miss',
  acting: BookingCommand,
): TransactionWrites<BookingEntry> => [
  bookingTransition(booking, name, acting, { change: { remove: removed(acting, forgotten) } }),
  ...diaryWrites(dropped(booking)),
];

/**
 * Takes the new seats and frees the old ones, or does neither: `move` by the person who booked, `reschedule` by an
 * officer. A hold keeps its lapse time. Refuses with `slot-taken` and `appointments-overlap`.
 */
export const move = (
  booking: Booking,
  name: 'move' | 'reschedule',
  acting: BookingCommand,
  to: Destination,
  {
    reclaimed = [],
    diary,
  }: { readonly reclaimed?: readonly ReclaimedHold[]; readonly diary?: Item | undefined } = {},
): TransactionWrites<BookingEntry> => {
  const { id, seats, owner, sequence, decidedBy, original = booking.card } = booking;
  mustFit(to.seats, to.capacity);
  const moved = { ...booking, seats: to.seats, sequence: sequence + 1 };
  const { overbooked: _, ...before } = booking.card;
  const card = { ...before, ...to.card, sequence: sequence + 1 };
  const ended = reclaiming(reclaimed, acting.action.at);
  const steps: AgendaChange[] = [
    { kind: 'free', bookingId: id, seats },
    { kind: 'take', bookingId: id, seats: to.seats, capacity: to.capacity, hold: holdFor(moved) },
    ...reclaimed.map(freedBy),
  ];
  const set = {
    ...{ seats: to.seats, original, decidedBy: { ...decidedBy, resource: to.resourceVersion } },
    ...{ wakesAt: to.wakesAt, ...(booking.state === 'held' ? {} : woken(id, to.wakesAt)) },
    ...placeInLists(owner, card),
  };
  return [
    bookingTransition(booking, name, acting, { card, change: { set } }),
    ...agendaWrites(steps),
    ...diaryWrites([...rescheduled({ ...moved, card }), ...ended.diaries], diary),
    ...ended.writes,
  ];
};
