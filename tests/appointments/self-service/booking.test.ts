import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, holdsIn, nine, openCase, somebody, takenIn } from '../booking-world';

const portal = usePortal(appointmentsService);
const minutes = (count: number): number => count * 60_000;
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

describe('an appointment', () => {
  it('is booked at once, and shown with all that one needs to come', async () => {
    const { ask, shown, agencyId, resourceId, placeId, agenda } = await openCase(portal());
    const lena = somebody();
    const reply = await ask(lena);
    expect(reply.status).toBe(201);
    const { id } = reply.body;
    expect(reply.headers.location).toBe(`/v1/appointments/${id}`);
    expect(reply.body).toMatchObject({
      ...{ agencyId, resourceId, placeId, state: 'confirmed', sequence: 0, people: 1, relation: 'self' },
      ...{ start: nine, end: at('09:20'), timeZone: 'Asia/Amman', holdUntil: null, billId: null },
    });
    expect(await shown(lena, id)).toMatchObject({
      ...{ id, state: 'confirmed', start: nine, changeableUntil: '2026-03-02T04:00:00.000Z' },
      place: { addresses: { en: '12 Rainbow Street, Amman' } },
      preparation: { en: 'Come ten minutes early. Your fingerprints are taken.' },
      documents: [{ required: true }, { required: false }],
      checkInCode: expect.stringMatching(new RegExp(`^${id}\\.`)),
    });
    // Twenty minutes and five of buffer are five cells.
    expect(takenIn(await agenda())).toBe(5);
  });

  it('is answered the same however often it is asked for, whatever has become of it', async () => {
    const { ask, api, office } = await openCase(portal());
    const lena = somebody();
    const first = await ask(lena, {}, 'once');
    const params = { appointmentId: first.body.id };
    portal().clock.advance(minutes(5));
    expect((await ask(lena, {}, 'once')).text).toBe(first.text);
    await api.moveAppointment({ caller: lena.caller, params, body: { start: at('10:00') } });
    expect((await ask(lena, {}, 'once')).text).toBe(first.text);
    await api.cancelAppointment({ caller: lena.caller, params });
    await ask(somebody());
    expect((await ask(lena, {}, 'once')).text).toBe(first.text);
    await office.type('passport', { active: false });
    portal().clock.set('2026-03-03T09:00:00.000Z');
    expect((await ask(lena, {}, 'once')).text).toBe(first.text);
    const other = await ask(lena, { start: at('11:00') }, 'once');
    expect(other.problem.code).toBe('idempotency-key-reused');
  });

  it('is had by one alone', async () => {
    const { ask, agenda } = await openCase(portal());
    const replies = await Promise.all(Array.from({ length: 8 }, () => ask(somebody())));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    const [refused] = replies.filter(({ status }) => status !== 201);
    expect(refused?.problem).toMatchObject({ status: 409, code: 'slot-taken', free: 0, closed: false });
    expect(takenIn(await agenda())).toBe(5);
  });

  it('at a place is with whichever of its counters is free', async () => {
    const { ask, office, placeId } = await openCase(portal());
    await office.resource('counter-4');
    await office.resource('counter-5', { active: false });
    portal().clock.advance(minutes(11));
    await ask(somebody(), { resourceId: undefined, placeId, start: at('08:30') });
    const replies = await Promise.all(
      Array.from({ length: 4 }, () => ask(somebody(), { resourceId: undefined, placeId })),
    );
    const booked = replies.filter(({ status }) => status === 201);
    expect(new Set(booked.map(({ body }) => body.resourceId)).size).toBe(2);
    expect(booked).toHaveLength(2);
  });

  it('at a place is answered the same, when all of its counters are taken since', async () => {
    const { ask, placeId, office } = await openCase(portal());
    await office.resource('counter-4');
    portal().clock.advance(minutes(11));
    const lena = somebody();
    const first = await ask(lena, { resourceId: undefined, placeId }, 'once');
    await ask(somebody(), { resourceId: undefined, placeId });
    expect((await ask(somebody(), { resourceId: undefined, placeId })).problem.code).toBe('slot-taken');
    expect((await ask(lena, { resourceId: undefined, placeId }, 'once')).text).toBe(first.text);
  });

  it('of a group takes a seat each', async () => {
    const { ask, agenda } = await openCase(portal(), {
      type: { peopleAtMost: 4, mostActive: 5 },
      resource: { capacity: 5 },
    });
    const lena = somebody();
    const group = { relation: 'group', people: 3, names: ['Lina', 'Omar'] };
    expect((await ask(lena, { for: group })).body).toMatchObject({ people: 3, names: ['Lina', 'Omar'] });
    expect(takenIn(await agenda())).toBe(15);
    expect((await ask(lena, { for: group })).problem).toMatchObject({ code: 'slot-taken', free: 2 });
    const child = await ask(somebody(), { for: { relation: 'child', name: 'Lina Khalil' } });
    expect(child.body).toMatchObject({ people: 1, relation: 'child', names: ['Lina Khalil'] });
  });

  it('goes on from one that the same person had', async () => {
    const { ask, api } = await openCase(portal());
    const [lena, omar] = [somebody(), somebody()];
    const { id } = (await ask(lena)).body;
    const next = { followUpOf: id, start: at('10:00') };
    expect((await ask(lena, next)).body.followUpOf).toBe(id);
    const stranger = await ask(omar, { ...next, start: at('10:30') });
    expect(stranger.problem).toMatchObject({ status: 422, errors: [{ pointer: '/followUpOf' }] });
    const other = await openCase(portal());
    expect((await other.ask(lena, next)).problem.code).toBe('follow-up-unknown');
    expect((await api.listAppointments({ caller: omar.caller })).body.items).toEqual([]);
  });
});

describe('a request is refused, with the field', () => {
  const cases: readonly (readonly [string, object, string, string])[] = [
    ['a type that there is not', { type: 'nothing' }, 'appointment-type-unknown', '/type'],
    ['a resource that there is not', { resourceId: '0'.repeat(24) }, 'resource-unknown', '/resourceId'],
    [
      'a place that there is not',
      { resourceId: undefined, placeId: '0'.repeat(24) },
      'place-unknown',
      '/placeId',
    ],
    ['both a resource and a place', { placeId: '0'.repeat(24) }, 'invalid-request', ''],
    ['a time between slots', { start: at('09:10') }, 'no-such-slot', '/start'],
    ['a time on a free day', { start: at('09:00', '2026-03-06') }, 'no-such-slot', '/start'],
    ['a time of the past', { start: at('09:00', '2026-03-01') }, 'outside-booking-window', '/start'],
    ['sooner than the type allows', { start: at('13:00', '2026-03-01') }, 'outside-booking-window', '/start'],
    [
      'farther ahead than the type allows',
      { start: at('09:00', '2026-05-03') },
      'outside-booking-window',
      '/start',
    ],
    ['too many people', { for: { relation: 'group', people: 5 } }, 'too-many-people', '/for'],
    [
      'more names than people',
      { for: { relation: 'group', people: 2, names: ['A', 'B', 'C'] } },
      'too-many-people',
      '/for',
    ],
  ];
  it.each(cases)('%s', async (_, more, code, pointer) => {
    const { ask } = await openCase(portal());
    portal().clock.advance(minutes(1));
    const { problem } = await ask(somebody(), more);
    const status = code === 'invalid-request' ? 400 : 422;
    expect(problem).toMatchObject({ status, code, errors: [{ pointer }] });
  });

  it('a relation that the type does not know', async () => {
    const { ask } = await openCase(portal(), { type: { relations: ['self'] } });
    const { problem } = await ask(somebody(), { for: { relation: 'child', name: 'Lina' } });
    expect(problem).toMatchObject({ code: 'relation-not-allowed', errors: [{ pointer: '/for' }] });
  });

  it('a type that officers alone book', async () => {
    const { ask } = await openCase(portal(), { type: { bookedBy: 'officers' } });
    expect((await ask(somebody())).problem.code).toBe('appointment-type-unknown');
  });

  it('a counter that is closed, and of another agency', async () => {
    const { ask, office } = await openCase(portal());
    const other = await openCase(portal());
    expect((await ask(somebody(), { resourceId: other.resourceId })).problem.code).toBe('resource-unknown');
    await office.resource('counter-3', { active: false });
    expect((await ask(somebody())).problem.code).toBe('resource-unknown');
  });

  it('more than a person may have at a time', async () => {
    const { ask, api } = await openCase(portal());
    const lena = somebody();
    const first = (await ask(lena)).body;
    await ask(lena, { start: at('09:30') });
    expect((await ask(lena, { start: at('10:00') })).problem).toMatchObject({
      ...{ status: 409, code: 'too-many-bookings', active: 2 },
    });
    await api.cancelAppointment({ caller: lena.caller, params: { appointmentId: first.id } });
    expect((await ask(lena, { start: at('10:00') })).status).toBe(201);
  });
});

describe('a hold', () => {
  it('is confirmed before it lapses', async () => {
    const { ask, api, shown, agenda } = await openCase(portal());
    const lena = somebody();
    const { body } = await ask(lena, { hold: true });
    expect(body).toMatchObject({ state: 'held', holdUntil: '2026-03-01T09:10:00.000Z' });
    expect(await shown(lena, body.id)).toMatchObject({
      ...{ state: 'held', holdUntil: '2026-03-01T09:10:00.000Z' },
    });
    expect(holdsIn(await agenda())).toEqual([body.id]);
    portal().clock.advance(minutes(10) - 1);
    const asking = {
      caller: lena.caller,
      params: { appointmentId: body.id },
      idempotencyKey: 'confirm',
    };
    const confirmed = await api.confirmAppointment(asking);
    expect(confirmed.body).toMatchObject({ id: body.id, state: 'confirmed' });
    portal().clock.advance(minutes(60));
    expect((await api.confirmAppointment(asking)).text).toBe(confirmed.text);
    expect(await shown(lena, body.id)).toMatchObject({ state: 'confirmed', holdUntil: null });
    expect(holdsIn(await agenda())).toEqual([]);
  });

  it('has lapsed for every later reader, and its time can be booked', async () => {
    const { ask, api, shown } = await openCase(portal());
    const [lena, omar] = [somebody(), somebody()];
    const { id } = (await ask(lena, { hold: true })).body;
    expect((await ask(omar)).problem.code).toBe('slot-taken');
    portal().clock.advance(minutes(10));
    expect(await shown(lena, id)).toMatchObject({ state: 'lapsed', holdUntil: null });
    expect((await api.listAppointments({ caller: lena.caller })).body.items).toEqual([]);
    const { items } = (await api.listAppointments({ caller: lena.caller, query: { when: 'all' } })).body;
    expect(items).toMatchObject([{ id, state: 'lapsed' }]);
    const params = { appointmentId: id };
    const late = await api.confirmAppointment({ caller: lena.caller, params });
    expect(late.problem).toMatchObject({ status: 409, code: 'hold-lapsed' });
    expect((await ask(omar)).status).toBe(201);
    expect(await shown(lena, id)).toMatchObject({ state: 'lapsed' });
    const ended = await api.confirmAppointment({ caller: lena.caller, params });
    expect(ended.problem).toMatchObject({ code: 'booking-closed', bookingState: 'lapsed' });
  });
});

describe('a cancellation', () => {
  it('frees the time, as long before as the type allows', async () => {
    const { ask, api, shown, agenda } = await openCase(portal());
    const lena = somebody();
    const { id } = (await ask(lena)).body;
    const asking = { caller: lena.caller, params: { appointmentId: id }, idempotencyKey: 'cancel' };
    const { body } = await api.cancelAppointment(asking);
    expect(body).toMatchObject({ state: 'cancelled', sequence: 1 });
    expect(takenIn(await agenda())).toBe(0);
    expect((await api.cancelAppointment(asking)).body).toEqual(body);
    expect(await shown(lena, id)).toMatchObject({ state: 'cancelled', refund: null });
    expect((await ask(somebody())).status).toBe(201);
  });

  it('comes too late when the type says so', async () => {
    const { ask, api } = await openCase(portal());
    const lena = somebody();
    const { id: appointmentId } = (await ask(lena)).body;
    portal().clock.set('2026-03-02T04:00:00.001Z');
    const { problem } = await api.cancelAppointment({ caller: lena.caller, params: { appointmentId } });
    expect(problem).toMatchObject({
      ...{ status: 409, code: 'too-late-to-change', until: '2026-03-02T04:00:00.000Z' },
    });
    portal().clock.set('2026-03-02T04:00:00.000Z');
    expect((await api.cancelAppointment({ caller: lena.caller, params: { appointmentId } })).status).toBe(
      200,
    );
  });
});

describe('a list', () => {
  it('lists upcoming ones, the next first, and past ones, the last first', async () => {
    const { ask, api } = await openCase(portal(), { type: { mostActive: 5 } });
    const lena = somebody();
    const times = ['11:00', '09:00', '10:00'];
    for (const time of times) await ask(lena, { start: at(time) });
    const listed = async (query: object) =>
      (await api.listAppointments({ caller: lena.caller, query })).body.items.map(({ start }) => start);
    expect(await listed({})).toEqual([at('09:00'), at('10:00'), at('11:00')]);
    portal().clock.set('2026-03-02T07:30:00.000Z');
    expect(await listed({})).toEqual([at('11:00')]);
    expect(await listed({ when: 'past' })).toEqual([at('10:00'), at('09:00')]);
    const { next } = (await api.listAppointments({ caller: lena.caller, query: { when: 'all', limit: '2' } }))
      .body;
    expect(await listed({ when: 'all', limit: '2', cursor: next })).toEqual([at('09:00')]);
  });

  it('and an appointment are their own', async () => {
    const { ask, api } = await openCase(portal());
    const [lena, omar] = [somebody(), somebody()];
    const { id: appointmentId } = (await ask(lena)).body;
    const { problem } = await api.getAppointment({ caller: omar.caller, params: { appointmentId } });
    expect(problem).toMatchObject({ status: 404, code: 'booking-not-found' });
    for (const act of ['confirmAppointment', 'cancelAppointment'] as const) {
      const reply = await api[act]({ caller: omar.caller, params: { appointmentId } });
      expect(reply.problem.code).toBe('booking-not-found');
    }
    const body = { start: at('10:00') };
    const moved = await api.moveAppointment({ caller: omar.caller, params: { appointmentId }, body });
    expect(moved.problem.code).toBe('booking-not-found');
  });
});
