import { type Timer, timer, timerAttributes } from '../../kernel/events/deadlines';
import { creation } from '../../kernel/table/create';
import type { Write } from '../../kernel/table/write';
import type { Hold, Seats } from '../seats/agenda';
import { type AgendaChange, agendaWrites } from '../seats/agenda-writes';
import { type Count, countWrites } from '../seats/counts';
import { slotTaken } from '../seats/refusals';
import type { Booking, BookingEntry, Destination } from './booking';
import { placeInLists } from './booking';
import { type BookingCommand, bookingTransition } from './commands';
import { freedBy, type ReclaimedHold, reclaiming } from './lapsed-holds';

/*
 * Bookings and the seats that they take, in transactions: a booking has its seats in its agenda, and counts for its person,
 * exactly as long as it is active. The first part of each recognises a repeat.
 */

/** The parts of a transaction, the first of which answers. */
export type TransactionWrites<T> = readonly [first: Write<T>, ...others: Write<unknown>[]];

const holdFor = ({ state, until, seats, typeCode, sequence, billId }: Booking): Hold | undefined => {
  if (state !== 'held' || until === undefined) return undefined;
  const { from, count, units } = seats;
  const bill = billId === undefined ? {} : { bill: billId };
  return { from, count, units, until: Date.parse(until), type: typeCode, sequence, ...bill };
};

const counted = (
  { id, owner, agencyId, typeCode }: Booking,
  by: Count['by'],
  more: Partial<Count> = {},
): Count[] =>
  owner === undefined ? [] : [{ person: owner, agencyId, typeCode, bookingId: id, by, ...more }];

/** A cell that nobody took yet passes every condition of the table. */
const mustFit = ({ units }: Seats, capacity: number | undefined): void => {
  if (capacity !== undefined && units > capacity) throw slotTaken({ free: capacity, blocked: false });
};

/** On which terms seats are claimed. */
interface ClaimTerms {
  /** Seats of the resource; undefined where an officer books more than there are. */
  readonly capacity: number | undefined;
  /** Bookings of the type that the person may have at a time; undefined where nobody asks. */
  readonly limit: number | undefined;
}

/**
 * A new booking (`newBooking`) with its seats: it, its agenda, and its person's counter. Lapsed holds that are in its way end in the
 * same transaction, and the bills that they waited for are cancelled. Refuses with `slot-taken` and `too-many-bookings`.
 */
export const claimEndingHolds = (
  booking: Booking,
  { capacity, limit }: ClaimTerms,
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
  const counts = [...counted(booking, 1, { limit, until: hold?.until }), ...ended.counts];
  return [creation(booking), ...agendaWrites(steps), ...countWrites(counts), ...ended.writes];
};

const forgotten = ['until', ...timerAttributes] as const;

const woken = (id: string, wakesAt: string | undefined): Partial<Timer> =>
  wakesAt === undefined ? {} : timer(id, Date.parse(wakesAt));

/** `confirm` by who booked, before the hold lapses; `secure` by the portal, when the bill is paid. */
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

/** An attribute that the service sets is not removed: DynamoDB takes one word for each. */
const removed = ({ change }: BookingCommand, names: readonly string[]): string[] =>
  names.filter((name) => !(name in (change?.set ?? {})));

/** Frees the seats: `cancel` by who booked, `call-off` by an officer. */
export const release = (
  booking: Booking,
  name: 'cancel' | 'call-off',
  acting: BookingCommand,
): TransactionWrites<BookingEntry> => {
  const { id, seats, sequence } = booking;
  const after = { card: { sequence: sequence + 1 }, change: { remove: removed(acting, forgotten) } };
  return [
    bookingTransition(booking, name, acting, after),
    ...agendaWrites([{ kind: 'free', bookingId: id, seats }]),
    ...countWrites(counted(booking, -1)),
  ];
};

/** They are here. */
export const checkIn = (booking: Booking, acting: BookingCommand): TransactionWrites<BookingEntry> => [
  bookingTransition(booking, 'check-in', acting),
];

/** It is over: `complete`, or `miss` where nobody came. The booking counts for its person no more. */
export const finish = (
  booking: Booking,
  name: 'complete' | 'miss',
  acting: BookingCommand,
): TransactionWrites<BookingEntry> => [
  bookingTransition(booking, name, acting, { change: { remove: removed(acting, forgotten) } }),
  ...countWrites(counted(booking, -1)),
];

/**
 * Takes the new seats and frees the old ones, or neither: `move` by who booked, `reschedule` by an officer. A hold moves with
 * its time to confirm. Refuses with `slot-taken`.
 */
export const move = (
  booking: Booking,
  name: 'move' | 'reschedule',
  acting: BookingCommand,
  to: Destination,
  reclaimed: readonly ReclaimedHold[] = [],
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
    ...countWrites(ended.counts),
    ...ended.writes,
  ];
};
