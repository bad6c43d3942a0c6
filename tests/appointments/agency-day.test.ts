import { onDue as onBlockDue } from '../../functions/appointments/closures/due';
import { onDue as onBookingDue } from '../../functions/appointments/deadlines/due';
import { closuresIn } from '../../functions/appointments/seats/agenda';
import { contract as identity } from '../../functions/identity/contract';
import { sweep } from '../../functions/platform/sweep/sweep';
import { agency } from '../support/callers';
import { reactorEffects, recordingQueue } from '../support/messages';
import { usePortal } from '../support/portal';
import { appointmentsService, identityService } from '../support/services';
import { at, type Case, nine, openCase, type Somebody, somebody, takenIn } from './booking-world';

const portal = usePortal(appointmentsService, identityService);
const minutes = (count: number): number => count * 60_000;
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const sweepOnce = () =>
  sweep(
    { booking: onBookingDue, 'resource-block': onBlockDue },
    reactorEffects(portal(), recordingQueue()),
  )();

/** As many minutes as it takes. */
const sweepFor = async (count: number): Promise<void> => {
  for (let done = 0; done < count; done += 1) {
    portal().clock.advance(minutes(1));
    await sweepOnce();
  }
};

const day = { params: { date: '2026-03-02' } };
const sheetOf = async ({ api, officer, resourceId }: Case, query: object = {}) =>
  (await api.getDaySheet({ caller: officer, params: { resourceId, ...day.params }, query })).body;

describe('a day sheet', () => {
  it('says who comes, by time, with names; and whoever is on it sees that it was looked at', async () => {
    const office = await openCase(portal());
    const [lena, omar] = [somebody(), somebody()];
    const people = portal().client(identity);
    await people.editMe({ caller: lena.caller, body: { name: 'Rania Khalil' } });
    await office.ask(omar, { start: at('10:00') });
    await office.ask(lena, { for: { relation: 'child', name: 'Lina' } });
    const { agencyId: _, ...slotOfOffice } = office.asked;
    const body = { ...slotOfOffice, start: at('11:00'), names: ['Yousef Haddad'] };
    await office.api.bookAtDesk({ caller: office.officer, body });
    const { items } = await sheetOf(office);
    expect(items).toMatchObject([
      { start: nine, bookedBy: 'Rania Khalil', names: ['Lina'], state: 'confirmed' },
      { start: at('10:00'), bookedBy: null },
      { start: at('11:00'), bookedBy: null, names: ['Yousef Haddad'] },
    ]);
    for (const { caller } of [lena, omar]) {
      expect((await people.listAccesses({ caller })).body.items).toMatchObject([
        { subject: { type: 'day-sheet', id: '2026-03-02' } },
      ]);
    }
  });

  it('leaves out who does not come, unless it is asked for', async () => {
    const office = await openCase(portal());
    const [lena, omar] = [somebody(), somebody()];
    const { id: appointmentId } = (await office.ask(lena)).body;
    await office.api.cancelAppointment({ caller: lena.caller, params: { appointmentId } });
    const { id } = (await office.ask(omar, { hold: true, start: at('10:00') })).body;
    expect((await sheetOf(office)).items).toMatchObject([{ id, state: 'held' }]);
    portal().clock.advance(minutes(10));
    expect((await sheetOf(office, { which: 'all' })).items.map(({ state }) => state)).toEqual([
      'cancelled',
      'lapsed',
    ]);
  });

  it('comes page by page, of a place with all of its counters, and of no other agency', async () => {
    const office = await openCase(portal());
    const { id: otherId } = (await office.office.resource('counter-4')).body;
    portal().clock.advance(minutes(11));
    await office.ask(somebody(), { start: at('09:30') });
    await office.ask(somebody(), { resourceId: otherId });
    await office.ask(somebody(), { resourceId: otherId, start: at('10:00') });
    const { api, officer, placeId, resourceId } = office;
    const ask = (query: object) =>
      api.getPlaceSheet({ caller: officer, query: { placeId, date: '2026-03-02', ...query } });
    const first = (await ask({ limit: '2' })).body;
    expect(first.items.map(({ start }) => start)).toEqual([nine, at('09:30')]);
    const rest = (await ask({ limit: '2', cursor: first.next })).body;
    expect(rest.items.map(({ start }) => start)).toEqual([at('10:00')]);
    const stranger = { caller: agency('0'.repeat(24), 'appointments:read') };
    const params = { resourceId, date: '2026-03-02' };
    expect((await api.getDaySheet({ ...stranger, params })).problem.code).toBe('resource-not-found');
    const query = { placeId, date: '2026-03-02' };
    expect((await api.getPlaceSheet({ ...stranger, query })).problem.code).toBe('place-not-found');
  });
});

describe('when the day is over', () => {
  it('who is still awaited did not come, and who came has been seen', async () => {
    const office = await openCase(portal());
    const [lena, omar, noor] = [somebody(), somebody(), somebody()];
    const missed = (await office.ask(lena)).body.id;
    const seen = (await office.ask(omar, { start: at('10:00') })).body;
    const early = (await office.ask(noor, { start: at('11:00') })).body.id;
    await office.api.moveAppointment({
      caller: noor.caller,
      params: { appointmentId: early },
      body: { start: at('09:00', '2026-03-03') },
    });
    portal().clock.set('2026-03-02T07:00:00.000Z');
    await office.api.checkInByCode({ caller: office.officer, body: { code: seen.checkInCode } });
    portal().clock.set('2026-03-02T20:59:00.000Z');
    await sweepOnce();
    expect((await office.stored(missed)).state).toBe('confirmed');
    portal().clock.set('2026-03-02T21:00:00.000Z');
    await sweepOnce();
    await sweepOnce();
    expect((await office.stored(missed)).state).toBe('no-show');
    expect((await office.stored(seen.id)).state).toBe('completed');
    expect((await office.stored(early)).state).toBe('confirmed');
    // Neither counts against what they may have at a time.
    portal().clock.set('2026-03-03T05:00:00.000Z');
    await office.office.type('passport', { mostActive: 1 });
    expect((await office.ask(lena, { start: at('10:00', '2026-03-03') })).status).toBe(201);
  });
});

const reason = 'The officer is ill.';
const morning = { from: at('08:00'), to: at('12:00') };

const blocked = async (
  office: Case,
  affected: 'rebook' | 'call-off' | 'notify',
  stretch: object = morning,
) => {
  const body = { resourceId: office.resourceId, ...stretch, affected, reason } as never;
  return (await office.api.blockResource({ caller: office.officer, body })).body;
};

/** Six people with appointments from nine to half past eleven. */
const six = async (office: Case): Promise<(readonly [Somebody, string])[]> => {
  const found: (readonly [Somebody, string])[] = [];
  for (const time of ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']) {
    const who = somebody();
    found.push([who, (await office.ask(who, { start: at(time) })).body.id]);
  }
  return found;
};

describe('a resource that is blocked', () => {
  it('is booked by nobody any more, officers among them, until that is lifted', async () => {
    const office = await openCase(portal());
    const { id: closureId } = await blocked(office, 'notify');
    const again = await blocked(office, 'notify', { from: at('09:00'), to: at('10:00') });
    expect((await office.ask(somebody())).problem).toMatchObject({ code: 'slot-taken', blocked: true });
    const { agencyId: _, ...slotOfOffice } = office.asked;
    const body = { ...slotOfOffice, overbook: true };
    expect((await office.api.bookAtDesk({ caller: office.officer, body })).problem.code).toBe('slot-taken');
    expect((await office.ask(somebody(), { start: at('13:00') })).status).toBe(201);

    const lifting = { caller: office.officer, params: { blockId: closureId }, idempotencyKey: 'lift' };
    expect((await office.api.liftBlock(lifting)).status).toBe(204);
    expect((await office.api.liftBlock(lifting)).status).toBe(204);
    expect((await office.ask(somebody(), { start: at('10:30') })).status).toBe(201);
    expect((await office.ask(somebody())).problem).toMatchObject({ blocked: true });
    await office.api.liftBlock({ caller: office.officer, params: { blockId: again.id } });
    expect((await office.ask(somebody())).status).toBe(201);
    const twice = await office.api.liftBlock({ caller: office.officer, params: { blockId: closureId } });
    expect(twice.problem).toMatchObject({ status: 409, code: 'block-lifted' });
    await sweepFor(3);
    expect(Object.keys(await office.agenda()).filter((name) => /^b\d/.test(name))).toEqual([]);
  });

  it('has those who are affected moved to the nearest free time, each once', async () => {
    const office = await openCase(portal());
    const { id: otherId } = (await office.office.resource('counter-4')).body;
    portal().clock.advance(minutes(11));
    const people = await six(office);
    await office.ask(somebody(), { resourceId: otherId, start: at('10:00') });
    const { id: closureId } = await blocked(office, 'rebook');
    await sweepFor(4);
    const closure = (await office.api.getBlock({ caller: office.officer, params: { blockId: closureId } }))
      .body;
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

  it('has those called off for whom there is no other time', async () => {
    const office = await openCase(portal(), { type: { aheadDays: 60, cancelMinutes: 0 } });
    const people = await six(office);
    // Nothing is free for two weeks but Tuesday at nine.
    await office.office.exceptions('counter-3', [
      { from: '2026-03-03', to: '2026-03-03', hours: [{ from: '09:00', to: '09:25' }] },
      { from: '2026-03-04', to: '2026-03-31', hours: [] },
    ]);
    await blocked(office, 'rebook', { from: at('00:00'), to: at('23:00') });
    portal().clock.advance(minutes(11));
    await sweepFor(4);
    const cards = (await Promise.all(people.map(([, id]) => office.stored(id)))).map(({ card }) => card);
    expect(cards.map(({ state }) => state).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 'cancelled'),
      'confirmed',
    ]);
    expect(cards.find(({ state }) => state === 'confirmed')?.start).toBe('2026-03-03T06:00:00.000Z');
  });

  it('has all of them called off, or only told, once however often it is swept', async () => {
    for (const [affected, state] of [
      ['call-off', 'cancelled'],
      ['notify', 'confirmed'],
    ] as const) {
      const office = await openCase(portal());
      const people = await six(office);
      const { id: closureId } = await blocked(office, affected, { from: at('10:00'), to: at('11:00') });
      await sweepFor(4);
      const bookings = await Promise.all(people.map(([, id]) => office.stored(id)));
      expect(bookings.map((each) => each.state)).toEqual([
        ...['confirmed', 'confirmed'],
        ...[state, state],
        ...['confirmed', 'confirmed'],
      ]);
      const { body } = await office.api.getBlock({ caller: office.officer, params: { blockId: closureId } });
      const count = affected === 'notify' ? { told: 2, calledOff: 0 } : { told: 0, calledOff: 2 };
      expect(body).toMatchObject({ state: 'done', moved: 0, ...count });
      const noticed = bookings.filter((each) => 'notice' in each);
      expect(noticed).toHaveLength(affected === 'notify' ? 2 : 0);
    }
  });

  it('goes on where it was cut short: each appointment once', async () => {
    const office = await openCase(portal(), { resource: { capacity: 60 }, type: { mostActive: 2 } });
    const ids: string[] = [];
    for (let count = 0; count < 55; count += 1) ids.push((await office.ask(somebody())).body.id);
    const { id: closureId } = await blocked(office, 'call-off');
    // The first run sees to fifty, and the next to the others.
    await sweepFor(1);
    const states = async () =>
      (await Promise.all(ids.map((id) => office.stored(id)))).map(({ state }) => state);
    expect((await states()).filter((state) => state === 'cancelled')).toHaveLength(50);
    await Promise.all([sweepFor(1), sweepOnce(), sweepOnce()]);
    await sweepFor(3);
    expect(new Set(await states())).toEqual(new Set(['cancelled']));
    const { body } = await office.api.getBlock({ caller: office.officer, params: { blockId: closureId } });
    expect(body).toMatchObject({ state: 'done', calledOff: 55 });
    expect(takenIn(await office.agenda())).toBe(0);
  });

  it('is asked for once, listed by resource, and shown to its agency alone', async () => {
    const office = await openCase(portal());
    const body = { resourceId: office.resourceId, ...morning, affected: 'notify' } as const;
    const asking = { caller: office.officer, body, idempotencyKey: 'block' };
    const first = await office.api.blockResource(asking);
    await sweepFor(3);
    expect((await office.api.blockResource(asking)).text).toBe(first.text);
    portal().clock.set('2026-03-04T09:00:00.000Z');
    expect((await office.api.blockResource(asking)).text).toBe(first.text);
    const late = await office.api.blockResource({ caller: office.officer, body });
    expect(late.problem).toMatchObject({ status: 422, code: 'block-over', errors: [{ pointer: '/to' }] });
    const { resourceId } = office;
    const { items } = (await office.api.listBlocks({ caller: office.officer, query: { resourceId } })).body;
    expect(items).toMatchObject([{ id: first.body.id, state: 'done' }]);
    const stranger = agency('0'.repeat(24), 'appointments:read', 'appointments:write');
    const params = { blockId: first.body.id };
    expect((await office.api.getBlock({ caller: stranger, params })).problem.code).toBe('block-not-found');
    expect((await office.api.liftBlock({ caller: stranger, params })).problem.code).toBe('block-not-found');
    expect((await office.api.blockResource({ caller: stranger, body })).problem.code).toBe(
      'resource-unknown',
    );
    const listed = await office.api.listBlocks({ caller: stranger, query: { resourceId } });
    expect(listed.problem.code).toBe('resource-not-found');
  });
});

describe('utilisation', () => {
  it('is what is taken of what is offered, in seats times minutes', async () => {
    const office = await openCase(portal(), { resource: { capacity: 2 } });
    const { api, officer, resourceId } = office;
    await office.ask(somebody());
    await office.ask(somebody(), { hold: true, start: at('10:00') });
    await blocked(office, 'notify', { from: at('11:00'), to: at('12:00') });
    const ask = async () => {
      const query = { resourceId, from: '2026-03-02', to: '2026-03-06' };
      return (await api.getUtilisation({ caller: officer, query })).body;
    };
    // Six and a half hours from Monday to Wednesday, four on Thursday, none on Friday; two seats each.
    const offered = [780, 780, 780, 480, 0];
    expect(await ask()).toMatchObject({
      ...{ offered: 2_820, blocked: 120, taken: 50, share: 0.0185 },
      days: offered.map((minutesOffered, index) => ({
        offered: minutesOffered,
        taken: index === 0 ? 50 : 0,
        blocked: index === 0 ? 120 : 0,
      })),
    });
    portal().clock.advance(minutes(10));
    expect(await ask()).toMatchObject({ taken: 25 });
    const stranger = agency('0'.repeat(24), 'appointments:read');
    const query = { resourceId, from: '2026-03-02', to: '2026-03-02' };
    expect((await api.getUtilisation({ caller: stranger, query })).problem.code).toBe('resource-not-found');
    const long = { resourceId, from: '2026-01-01', to: '2026-04-03' };
    expect((await api.getUtilisation({ caller: officer, query: long })).problem.status).toBe(400);
  });
});
