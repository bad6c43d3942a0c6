import { randomUUID } from 'node:crypto';
import {
  type Booking,
  bookingKey,
  type Destination,
} from '../../../../functions/appointments/bookings/booking';
import { ownedBy } from '../../../../functions/appointments/bookings/commands';
import { endHold } from '../../../../functions/appointments/bookings/hold-store';
import { bookingIdOf, destinationOf } from '../../../../functions/appointments/bookings/order';
import { openBookingStore } from '../../../../functions/appointments/bookings/store';
import type { Resource } from '../../../../functions/appointments/resources/resource';
import type { Slot } from '../../../../functions/appointments/resources/slots';
import { Refusal } from '../../../../functions/kernel/contract/refusal';
import type { Action } from '../../../../functions/kernel/identity/action';
import type { Table } from '../../../../functions/kernel/table/dynamo';
import { read, readAll } from '../../../../functions/kernel/table/read';
import type { Fault, Faults } from '../../../support/faults';
import { resourceOf, timeZone, today, typeOf } from '../../resources/builders';
import { actionAt, anyone, dawn, ids, minute } from '../world';
import type { Recorded } from './linearizable';
import type { Answer, Operation, Place, Request } from './seats-model';

/*
 * Histories: several clients book, confirm, move, cancel and sweep concurrently, on clocks that differ by some seconds;
 * the answers are recorded.
 */

interface Setting {
  readonly table: Table;
  readonly seed: number;
  readonly clients: number;
  /** The number of operations of each client; fewer than a thousand for all clients together. */
  readonly each: number;
  /** Faults that some of the requests suffer. */
  readonly faults?: Faults | undefined;
  /** A faulty implementation of moves. */
  readonly mover?: Mover | undefined;
}

export type Mover = (
  table: Table,
  bookingId: string,
  acting: { readonly action: Action; readonly whose: ReturnType<typeof ownedBy> },
  to: (booking: Booking) => Destination,
) => Promise<unknown>;

/** A booking that was requested, successfully or not. */
export interface Made {
  readonly id: string;
  readonly owner: string;
  readonly action: Action;
}

export interface History {
  readonly operations: readonly Recorded<Operation>[];
  readonly resources: readonly Resource[];
  readonly made: readonly Made[];
}

export const capacity = 2;
const starts = 4;
const maxLength = 2;
const type = typeOf({ mostActive: 50, mayOverlap: true });

/** Numbers from 0 up to 1, the same for the same seed: a linear congruential generator (Numerical Recipes, section 7.1). */
export const chance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  // Neighbouring seeds begin with similar numbers.
  for (let turn = 0; turn < 16; turn += 1) next();
  return next;
};

const slotOf = ({ from, count }: Place): Slot => {
  const start = dawn + from * 15 * minute;
  return { start, end: start + count * 15 * minute, date: today, from, count };
};

const answers: Readonly<Record<string, Answer>> = {
  'slot-taken': 'taken',
  'hold-lapsed': 'lapsed',
  'booking-closed': 'closed',
  // It has not succeeded yet.
  'booking-not-found': 'closed',
  busy: 'busy',
};

const answerOf = async (work: Promise<unknown>): Promise<Answer> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    const answer = error instanceof Refusal ? answers[error.code] : undefined;
    if (answer) return answer;
    throw error;
  }
};

const mover: Mover = (table, id, acting, to) => openBookingStore({ table, ids }).move('move', id, acting, to);

const open = (setting: Setting) => {
  const random = chance(setting.seed);
  const below = (count: number): number => Math.floor(random() * count);
  const all = [0, 1].map(() => resourceOf({ capacity }, randomUUID().replaceAll('-', '').slice(0, 24)));
  return {
    ...setting,
    random,
    below,
    resources: all,
    made: [] as Made[],
    live: new Set<number>(),
    asked: { count: 0 },
  };
};
type Stage = ReturnType<typeof open>;

/** Each operation takes 0.7 seconds, and clocks are wrong by up to ten seconds. No two instants are equal. */
const clock = ({ asked, below }: Stage): number => {
  asked.count += 1;
  return dawn + (Math.floor(asked.count * 0.7) + below(21) - 10) * 1_000 + asked.count;
};

/** A booking that probably exists, or sometimes one of the latest in any state. */
const someBooking = ({ random, below, made, live }: Stage): number => {
  const known = [...live];
  const one = random() < 0.85 ? known[below(known.length)] : undefined;
  return one ?? Math.max(0, made.length - 1 - below(6));
};

/** A new booking, often a short hold, or an action on an existing one. */
const choose = (stage: Stage): Request => {
  const { random, below, made, live } = stage;
  const at = clock(stage);
  const place = {
    resource: below(2),
    from: below(starts),
    count: 1 + below(maxLength),
    units: 1 + below(2),
  };
  if (live.size < 3 || random() < 0.3) {
    const until = random() < 0.85 ? at + (3 + below(25)) * 1_000 : undefined;
    const [owner, action] = [anyone(), actionAt(at)];
    made.push({ id: bookingIdOf(ids, owner, action), owner, action });
    return { kind: 'book', booking: made.length - 1, at, place, until };
  }
  const kinds = ['confirm', 'confirm', 'cancel', 'move', 'move', 'sweep'] as const;
  const kind = kinds[below(kinds.length)] ?? 'sweep';
  return { kind, booking: someBooking(stage), at, place, until: undefined };
};

/** What the clients learn about a booking from an answer. */
const learn = ({ live }: Stage, { kind, booking }: Request, answer: Answer): void => {
  if (kind === 'book' && answer === 'done') live.add(booking);
  if (kind === 'cancel' ? answer === 'done' : answer === 'closed' && kind !== 'confirm') live.delete(booking);
};

const perform = async (stage: Stage, { kind, booking, at, place, until }: Request): Promise<unknown> => {
  const { table, resources, made } = stage;
  const bookings = openBookingStore({ table, ids });
  const [one, resource] = [made[booking], resources[place.resource]];
  if (!one || !resource) throw new Error('There is no such booking, or no such resource');
  const acting = { action: actionAt(at), whose: ownedBy(one.owner) };
  const to = { resource, slot: slotOf(place), timeZone };
  switch (kind) {
    case 'book': {
      const order = { ...to, type, owner: one.owner, people: place.units, relation: 'group' as const };
      return bookings.book({ ...order, ...(until === undefined ? {} : { until }) }, one.action);
    }
    case 'confirm':
      return bookings.confirm(one.id, acting);
    case 'cancel':
      return bookings.release('cancel', one.id, acting);
    case 'move':
      return (stage.mover ?? mover)(table, one.id, acting, (found) => destinationOf(found, to));
    case 'sweep': {
      const found = await read<Booking>(table, bookingKey(one.id));
      return found && endHold({ table, ids }, found, at);
    }
  }
};

const faults: readonly Fault[] = ['conflict', 'throttle', 'answer-lost', 'answer-lost'];

/** Runs the clients, and records when each operation began, when it was answered, and how. */
const record = async (stage: Stage): Promise<Recorded<Omit<Operation, 'ended'>>[]> => {
  const recorded: Recorded<Omit<Operation, 'ended'>>[] = [];
  let moments = 0;
  const client = async (): Promise<void> => {
    for (let left = stage.each; left > 0; left -= 1) {
      const request = choose(stage);
      const fault = faults[stage.below(faults.length)];
      if (fault && stage.below(4) === 0) stage.faults?.next(fault, 1, 'TransactWriteItems');
      moments += 1;
      const began = moments;
      const answer = await answerOf(perform(stage, request));
      moments += 1;
      learn(stage, request, answer);
      recorded.push({ operation: { ...request, answer }, began, ended: moments });
    }
  };
  await Promise.all(Array.from({ length: stage.clients }, client));
  return recorded;
};

/** All bookings in the table, undefined for those that failed. */
export const bookingsOf = async (table: Table, made: readonly Made[]): Promise<(Booking | undefined)[]> => {
  const pieces = Array.from({ length: Math.ceil(made.length / 100) }, (_, index) =>
    readAll(
      table,
      made.slice(index * 100, (index + 1) * 100).map(({ id }) => bookingKey(id)),
    ),
  );
  return (await Promise.all(pieces)).flat() as unknown as (Booking | undefined)[];
};

/** A lapsed booking records when it ended, and so which operation ended it, as no two have the same time. */
export const historyOf = async (setting: Setting): Promise<History> => {
  const stage = open(setting);
  const recorded = await record(stage);
  setting.faults?.clear();
  const bookings = await bookingsOf(setting.table, stage.made);
  const endedAt = (at: number): number[] =>
    bookings.flatMap((booking, index) =>
      booking?.lapsedAt !== undefined && Date.parse(booking.lapsedAt) === at ? [index] : [],
    );
  const operations = recorded.map(({ operation, ...times }) => ({
    ...times,
    operation: { ...operation, ended: endedAt(operation.at) },
  }));
  return { operations, resources: stage.resources, made: stage.made };
};
