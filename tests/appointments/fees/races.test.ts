import fc from 'fast-check';
import type { Appointment } from '../../../functions/appointments/bookings/appointment';
import { refundOf } from '../../../functions/appointments/bookings/appointment';
import { isActive } from '../../../functions/appointments/bookings/lifecycle';
import { usePortal } from '../../support/portal';
import { extent } from '../../support/sample';
import { appointmentsService, paymentsService } from '../../support/services';
import { at, type Case, fee, holdsIn, openCase, type Somebody, somebody, takenIn } from '../booking-world';
import { type Track, trackOf } from './race-track';
import { openTown, type Town } from './world';

/*
 * Somebody holds an appointment that costs something, pays, is late, changes their mind, and somebody else wants the time; all
 * at once, in every order. Whatever comes of it, nobody has paid for a time that they do not have, unless the money goes back.
 */

const portal = usePortal(appointmentsService, paymentsService);
const minutes = (count: number): number => count * 60_000;
const price = 25_000;

let track: Track;
beforeAll(() => {
  track = trackOf(portal().table.client);
});

interface Race {
  readonly office: Case;
  readonly town: Town;
  readonly lena: Somebody;
  readonly omar: Somebody;
  readonly id: string;
  readonly billId: string;
  readonly payment: string;
  /** Others who came to have an appointment. */
  readonly others: string[];
}

/** What may happen at any time. */
const runners = {
  /** The bank has taken the money, and says so; the stream tells of it. */
  pay: async ({ town, payment }: Race) => {
    await town.money.callback({ paymentId: payment });
    await town.tell();
  },
  /** The bank says it once more, or asked by the clock. */
  payAgain: ({ town, payment }: Race) => town.money.callback({ paymentId: payment }),
  sweep: ({ town }: Race) => town.sweep(),
  sweepAgain: ({ town }: Race) => town.sweep(),
  cancel: async ({ office, lena, id }: Race) => {
    await office.api.cancelAppointment({ caller: lena.caller, params: { appointmentId: id } });
  },
  move: async ({ office, lena, id }: Race) => {
    const params = { appointmentId: id };
    await office.api.moveAppointment({ caller: lena.caller, params, body: { start: at('10:00') } });
  },
  callOff: async ({ office, id }: Race) => {
    const params = { appointmentId: id };
    await office.api.callOffAppointment({ caller: office.officer, params, body: {} });
  },
  another: async ({ office, omar, others, town }: Race) => {
    const reply = await office.ask(omar);
    if (reply.status !== 201) return;
    others.push(reply.body.id);
    town.watchBooking(reply.body.id);
  },
} as const satisfies Record<string, (race: Race) => Promise<unknown>>;
type Runner = keyof typeof runners;

/** Minutes after the hold was made: while it lives, when it is over and the payment lives, when both are over. */
const times = { inTime: 5, late: 12, tooLate: 55 } as const;

const begin = async (time: keyof typeof times): Promise<Race> => {
  portal().clock.set('2026-03-01T09:00:00.000Z');
  const town = openTown(portal());
  const office = await openCase(portal(), { type: { fee, mostActive: 5, cancelMinutes: 0 } });
  const [lena, omar] = [somebody(), somebody()];
  const { id, billId } = await town.hold(office, lena);
  portal().clock.advance(minutes(4));
  const payment = await town.begin(lena, billId);
  portal().clock.advance(minutes(times[time] - 4));
  town.bank.charge(payment);
  return { office, town, lena, omar, id, billId, payment, others: [] };
};

/** Until nothing is left to do: refunds are paid out, holds have ended. */
const settle = async ({ town }: Race): Promise<void> => {
  for (const pause of [1, 60, 60]) {
    await town.tell();
    portal().clock.advance(minutes(pause));
    await town.sweep();
    await town.money.work();
  }
  await town.tell();
};

const check = async ({ office, town, id, billId, payment, others }: Race): Promise<void> => {
  const bookings = (await Promise.all([id, ...others].map(office.stored))) as Appointment[];
  const [mine] = bookings;
  const [bill, refunds] = [await town.bill(billId), await town.money.refundsOf(payment)];
  const back = refunds.reduce((sum, { card }) => sum + card.money.amount, 0);
  const paid = bill.state === 'paid';
  if (!mine) throw new Error(id);

  // What was paid is for a time that they have, or to be given back by the agency; the rest has gone back by itself.
  expect({ state: mine.state, bill: bill.state, net: bill.net, back }).toEqual({
    state: mine.state,
    ...(paid ? { bill: 'paid', net: price, back: 0 } : { bill: 'cancelled', net: 0, back: price }),
  });
  if (paid) expect(mine.state === 'confirmed' || refundOf(mine)?.amount === price).toBe(true);
  else expect(['cancelled', 'lapsed']).toContain(mine.state);

  // Seats are taken by whoever has an appointment, one at a time.
  const active = bookings.filter(({ state }) => isActive(state));
  const agenda = await office.agenda();
  expect(takenIn(agenda)).toBe(active.reduce((sum, { seats }) => sum + seats.count * seats.units, 0));
  expect(holdsIn(agenda).sort()).toEqual(
    bookings.flatMap((each) => (each.state === 'held' ? [each.id] : [])).sort(),
  );
  expect(new Set(active.map(({ card }) => card.start)).size).toBe(active.length);
};

describe('a race', () => {
  it('leaves nobody who has paid without a time or their money', async () => {
    const names = Object.keys(runners) as Runner[];
    const chosen = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 5 });
    const time = fc.constantFrom(...(Object.keys(times) as (keyof typeof times)[]));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), chosen, time, async (scheduler, running, when) => {
        const race = await begin(when);
        await track.race(
          scheduler,
          running.map((name) => () => runners[name](race)),
        );
        // The bank says what is true until somebody has heard it.
        await race.town.money.callback({ paymentId: race.payment });
        await settle(race);
        await check(race);
        const givenUp = running.includes('cancel') || running.includes('callOff');
        // While a payment is under way nobody loses their time to the clock, or to somebody else.
        if (when !== 'tooLate' && !givenUp) {
          expect((await race.office.stored(race.id)).state).toBe('confirmed');
        }
      }),
      { numRuns: extent(6, 60) },
    );
  }, 240_000);

  it.each([
    ['the sweep comes before the payment', 'tooLate', ['sweep', 'pay']],
    ['the payment comes before the sweep', 'tooLate', ['pay', 'sweep']],
    ['somebody else comes before the payment', 'tooLate', ['another', 'pay']],
    ['the payment comes before somebody else', 'tooLate', ['pay', 'another']],
    ['it is called off before the payment', 'inTime', ['callOff', 'pay']],
    ['it is paid before it is called off', 'inTime', ['pay', 'callOff']],
  ] as const)('ends well where %s', async (_, when, order) => {
    const race = await begin(when);
    for (const name of order) await runners[name](race);
    await settle(race);
    await check(race);
  });
});
