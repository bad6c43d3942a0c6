import { closuresIn } from '../../../functions/appointments/seats/agenda';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, type Case, openCase, type Somebody, somebody, takenIn } from '../booking-world';
import { minutes, sweepsOf } from '../sweeps';
import { closeResource, morning } from './world';

const portal = usePortal(appointmentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));
const { sweepOnce, sweepFor } = sweepsOf(portal);

/** Six people with appointments from nine to half past eleven. */
const six = async (office: Case): Promise<(readonly [Somebody, string])[]> => {
  const found: (readonly [Somebody, string])[] = [];
  for (const time of ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']) {
    const who = somebody();
    found.push([who, (await office.ask(who, { start: at(time) })).body.id]);
  }
  return found;
};

describe('a closed resource', () => {
  it('can be booked by nobody, not even officers, until the closure is lifted', async () => {
    const office = await openCase(portal());
    const { id: closureId } = await closeResource(office, 'notify');
    const again = await closeResource(office, 'notify', { from: at('09:00'), to: at('10:00') });
    expect((await office.ask(somebody())).problem).toMatchObject({ code: 'slot-taken', closed: true });
    const { agencyId: _, ...slotOfOffice } = office.asked;
    const body = { ...slotOfOffice, overbook: true };
    expect((await office.api.bookAtFrontDesk({ caller: office.officer, body })).problem.code).toBe(
      'slot-taken',
    );
    expect((await office.ask(somebody(), { start: at('13:00') })).status).toBe(201);

    const lifting = { caller: office.officer, params: { closureId }, idempotencyKey: 'lift' };
    expect((await office.api.liftClosure(lifting)).status).toBe(204);
    expect((await office.api.liftClosure(lifting)).status).toBe(204);
    expect((await office.ask(somebody(), { start: at('10:30') })).status).toBe(201);
    expect((await office.ask(somebody())).problem).toMatchObject({ closed: true });
    await office.api.liftClosure({ caller: office.officer, params: { closureId: again.id } });
    expect((await office.ask(somebody())).status).toBe(201);
    const twice = await office.api.liftClosure({ caller: office.officer, params: { closureId } });
    expect(twice.problem).toMatchObject({ status: 409, code: 'closure-lifted' });
    await sweepFor(3);
    expect(Object.keys(await office.agenda()).filter((name) => /^b\d/.test(name))).toEqual([]);
  });

  it('has affected appointments moved to the nearest free time, each once', async () => {
    const office = await openCase(portal());
    const { id: otherId } = (await office.office.resource('counter-4')).body;
    portal().clock.advance(minutes(11));
    const people = await six(office);
    await office.ask(somebody(), { resourceId: otherId, start: at('10:00') });
    const { id: closureId } = await closeResource(office, 'rebook');
    await sweepFor(4);
    const closure = (await office.api.getClosure({ caller: office.officer, params: { closureId } })).body;
    expect(closure).toMatchObject({ state: 'done', moved: 6, calledOff: 0, told: 0 });
    const starts = await Promise.all(people.map(async ([, id]) => office.stored(id)));
    for (const { card } of starts) {
      expect(card.sequence).toBe(1);
      expect(card.resourceId === otherId || card.start >= '2026-03-02T09:00:00.000Z').toBe(true);
    }
    expect(new Set(starts.map(({ card }) => card.resourceId + card.start)).size).toBe(6);
    expect(starts[0]?.card).toMatchObject({ resourceId: otherId, start: '2026-03-02T06:00:00.000Z' });
    expect(Object.keys(await office.agenda()).some((name) => name === closuresIn(96))).toBe(true);
  });

  it('has appointments called off for which there is no other time', async () => {
    const office = await openCase(portal(), { type: { aheadDays: 60, cancelMinutes: 0 } });
    const people = await six(office);
    // The only free time in two weeks is Tuesday at nine.
    await office.office.exceptions('counter-3', [
      { from: '2026-03-03', to: '2026-03-03', hours: [{ from: '09:00', to: '09:25' }] },
      { from: '2026-03-04', to: '2026-03-31', hours: [] },
    ]);
    await closeResource(office, 'rebook', { from: at('00:00'), to: at('23:00') });
    portal().clock.advance(minutes(11));
    await sweepFor(4);
    const cards = (await Promise.all(people.map(([, id]) => office.stored(id)))).map(({ card }) => card);
    expect(cards.map(({ state }) => state).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 'cancelled'),
      'confirmed',
    ]);
    expect(cards.find(({ state }) => state === 'confirmed')?.start).toBe('2026-03-03T06:00:00.000Z');
  });

  it('has all of them called off, or only notified, once however often it is swept', async () => {
    for (const [affected, state] of [
      ['call-off', 'cancelled'],
      ['notify', 'confirmed'],
    ] as const) {
      const office = await openCase(portal());
      const people = await six(office);
      const { id: closureId } = await closeResource(office, affected, { from: at('10:00'), to: at('11:00') });
      await sweepFor(4);
      const bookings = await Promise.all(people.map(([, id]) => office.stored(id)));
      expect(bookings.map((each) => each.state)).toEqual([
        ...['confirmed', 'confirmed'],
        ...[state, state],
        ...['confirmed', 'confirmed'],
      ]);
      const { body } = await office.api.getClosure({ caller: office.officer, params: { closureId } });
      const count = affected === 'notify' ? { told: 2, calledOff: 0 } : { told: 0, calledOff: 2 };
      expect(body).toMatchObject({ state: 'done', moved: 0, ...count });
      const noticed = bookings.filter((each) => 'notice' in each);
      expect(noticed).toHaveLength(affected === 'notify' ? 2 : 0);
    }
  });

  it('continues where it was interrupted: each appointment once', async () => {
    const office = await openCase(portal(), { resource: { capacity: 60 }, type: { mostActive: 2 } });
    const ids: string[] = [];
    for (let count = 0; count < 55; count += 1) ids.push((await office.ask(somebody())).body.id);
    const { id: closureId } = await closeResource(office, 'call-off');
    // The first run handles fifty, and the next run the others.
    await sweepFor(1);
    const states = async () =>
      (await Promise.all(ids.map((id) => office.stored(id)))).map(({ state }) => state);
    expect((await states()).filter((state) => state === 'cancelled')).toHaveLength(50);
    await Promise.all([sweepFor(1), sweepOnce(), sweepOnce()]);
    await sweepFor(3);
    expect(new Set(await states())).toEqual(new Set(['cancelled']));
    const { body } = await office.api.getClosure({ caller: office.officer, params: { closureId } });
    expect(body).toMatchObject({ state: 'done', calledOff: 55 });
    expect(takenIn(await office.agenda())).toBe(0);
  });

  it('is closed once for each key, listed by resource, and shown to its agency only', async () => {
    const office = await openCase(portal());
    const body = { resourceId: office.resourceId, ...morning, affected: 'notify' } as const;
    const asking = { caller: office.officer, body, idempotencyKey: 'close' };
    const first = await office.api.closeResource(asking);
    await sweepFor(3);
    expect((await office.api.closeResource(asking)).text).toBe(first.text);
    portal().clock.set('2026-03-04T09:00:00.000Z');
    expect((await office.api.closeResource(asking)).text).toBe(first.text);
    const late = await office.api.closeResource({ caller: office.officer, body });
    expect(late.problem).toMatchObject({ status: 422, code: 'closure-over', errors: [{ pointer: '/to' }] });
    const { resourceId } = office;
    const { items } = (await office.api.listClosures({ caller: office.officer, query: { resourceId } })).body;
    expect(items).toMatchObject([{ id: first.body.id, state: 'done' }]);
    const stranger = agency('0'.repeat(24), 'appointments:read', 'appointments:write');
    const params = { closureId: first.body.id };
    expect((await office.api.getClosure({ caller: stranger, params })).problem.code).toBe(
      'closure-not-found',
    );
    expect((await office.api.liftClosure({ caller: stranger, params })).problem.code).toBe(
      'closure-not-found',
    );
    expect((await office.api.closeResource({ caller: stranger, body })).problem.code).toBe(
      'resource-unknown',
    );
    const listed = await office.api.listClosures({ caller: stranger, query: { resourceId } });
    expect(listed.problem.code).toBe('resource-not-found');
  });
});
