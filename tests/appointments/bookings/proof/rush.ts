import type { Booking } from '../../../../functions/appointments/bookings/booking';
import { seatsIn } from '../../../../functions/appointments/seats/agenda';
import { Refusal } from '../../../../functions/kernel/contract/refusal';
import type { Table } from '../../../../functions/kernel/table/dynamo';
import { type Faults, injectFaults } from '../../../support/faults';
import { actionAt, bookingStoreOn, dawn, minute } from '../world';
import { chance } from './histories';

/*
 * A rush: many people want one slot at once, some as a hold, some confirmed.
 */

interface Rush {
  readonly table: Table;
  readonly seed: number;
  readonly claims: number;
  readonly capacity: number;
}

interface Outcome {
  readonly done: readonly Booking[];
  /** The number of refusals by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** The number of seats taken according to the agenda. */
  readonly taken: unknown;
  /** The states of the bookings that succeeded. */
  readonly kept: readonly string[];
  /** The states of the holds that had lapsed before. */
  readonly before: readonly string[];
}

const plan = (faults: Faults, random: () => number, claims: number): void => {
  for (let left = claims / 10; left > 0; left -= 1) {
    faults.next(
      random() < 0.5 ? 'conflict' : random() < 0.5 ? 'throttle' : 'answer-lost',
      1,
      'TransactWriteItems',
    );
  }
};

/** Repeats the same request when the portal is busy, as the portal asks. */
const patiently = async <T>(work: () => Promise<T>, times = 10): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (times > 0 && error instanceof Refusal && error.code === 'busy') return patiently(work, times - 1);
    throw error;
  }
};

/** In every second seed the slot is full of lapsed holds, which all must be reclaimed. */
export const rush = async ({ table, seed, claims, capacity }: Rush): Promise<Outcome> => {
  const [random, faults] = [chance(seed), injectFaults(table.client)];
  const { bookings, hold, order, get, agenda } = bookingStoreOn(table, { resource: { capacity } });
  const lapsed = await Promise.all(Array.from({ length: seed % 2 ? capacity : 0 }, () => hold(0)));
  const at = dawn + 10 * minute;
  plan(faults, random, claims);
  const outcomes = await Promise.allSettled(
    Array.from({ length: claims }, () => {
      const until = random() < 0.5 ? { until: at + 10 * minute } : {};
      const [ordered, action] = [order(0, until), actionAt(at)];
      return patiently(() => bookings.book(ordered, action));
    }),
  );
  faults.clear();
  const done = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const refused: Record<string, number> = {};
  for (const each of outcomes) {
    if (each.status === 'fulfilled') continue;
    if (!(each.reason instanceof Refusal)) throw each.reason;
    refused[each.reason.code] = (refused[each.reason.code] ?? 0) + 1;
  }
  return {
    ...{ done, refused, taken: (await agenda())?.[seatsIn(32)] },
    kept: await Promise.all(done.map(async ({ id }) => (await get(id)).state)),
    before: await Promise.all(lapsed.map(async ({ id }) => (await get(id)).state)),
  };
};
