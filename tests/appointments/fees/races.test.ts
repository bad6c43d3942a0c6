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
 * A person holds an appointment with a fee, pays, is late, changes their mind, and somebody else wants the time; all at
 * once, in every order. Whatever happens, everybody who has paid has their time or gets their money back.
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
  /** Appointments that others got. */
  readonly others: string[];
}

/** Events that may happen at any time. */
const runners = {
  /** The bank has taken the money and reports it; the stream delivers the change. */
  pay: async ({ town, payment }: Race) => {
    await town.money.callback({ paymentId: payment });
    await town.tell();
  },
  /** The bank reports it again, or is asked at a deadline. */
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

/** Minutes after the hold was made: while it lives; after it, while the payment is in progress; after both. */
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

/** Runs until nothing is left to do: refunds are paid, holds have ended. */
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

  // A payment is for a time that the person has, or the agency owes a refund; other payments were returned
  // automatically.
  expect({ state: mine.state, bill: bill.state, net: bill.net, back }).toEqual({
    state: mine.state,
    ...(paid ? { bill: 'paid', net: price, back: 0 } : { bill: 'cancelled', net: 0, back: price }),
  });
  if (paid) expect(mine.state === 'confirmed' || refundOf(mine)?.amount === price).toBe(true);
  else expect(['cancelled', 'lapsed']).toContain(mine.state);

  // Every active appointment has its seats, and no two have the same time.
  const active = bookings.filter(({ state }) => isActive(state));
  const agenda = await office.agenda();
  expect(takenIn(agenda)).toBe(active.reduce((sum, { seats }) => sum + seats.count * seats.units, 0));
  expect(holdsIn(agenda).sort()).toEqual(
    bookings.flatMap((each) => (each.state === 'held' ? [each.id] : [])).sort(),
  );
  expect(new Set(active.map(({ card }) => card.start)).size).toBe(active.length);
};

describe('a race', () => {
  it('leaves everybody who has paid with their time or their money', async () => {
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
        // The bank repeats its report until it is received.
        await race.town.money.callback({ paymentId: race.payment });
        await settle(race);
        await check(race);
        const givenUp = running.includes('cancel') || running.includes('callOff');
        // During a payment nobody loses their time to a deadline or to somebody else.
        if (when !== 'tooLate' && !givenUp) {
          expect((await race.office.stored(race.id)).state).toBe('confirmed');
        }
      }),
      { numRuns: extent(4, 60) },
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
