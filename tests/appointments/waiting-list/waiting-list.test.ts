import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, nine, somebody, takenIn } from '../booking-world';
import { openQueue, type Queue } from './world';

const portal = usePortal(appointmentsService);
const minutes = (count: number): number => count * 60_000;
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** One person has the counter at nine, and others wait for it. */
const full = async (waiters: number, more: object = {}, circumstances: object = {}) => {
  const queue = await openQueue(portal(), circumstances);
  const holder = somebody();
  const { id } = (await queue.ask(holder)).body;
  const people = [];
  for (let index = 0; index < waiters; index += 1) {
    portal().clock.advance(1_000);
    const who = somebody();
    const joined = await queue.join(who, { times: [{ from: '09:00', to: '09:00' }], ...more });
    people.push({ ...who, waitingId: joined.body.id, joined });
  }
  await queue.tell();
  return { ...queue, holder, id, people };
};

const nth = <T>(all: readonly T[], index: number): T => {
  const found = all[index];
  if (found === undefined) throw new Error(`There is no number ${index}`);
  return found;
};

type Waiter = ReturnType<typeof somebody> & { readonly waitingId: string };

const statesOf = async (queue: Queue, people: readonly { readonly waitingId: string }[]) =>
  Promise.all(people.map(async ({ waitingId }) => (await queue.stored(waitingId)).state));

describe('a waiting list', () => {
  it('offers free seats to the person who joined first, who accepts', async () => {
    const queue = await full(2);
    const { people, holder, id, seen, accept } = queue;
    const [first, second] = [nth(people, 0), nth(people, 1)];
    expect(first.joined.status).toBe(201);
    expect(await queue.onList()).toMatchObject({ waiting: 2, offered: 0 });
    await queue.cancel(holder, id);
    await queue.tell();
    expect(await statesOf(queue, people)).toEqual(['offered', 'waiting']);
    const { offer } = await seen(first, first.waitingId);
    expect(offer?.until).toBe('2026-03-01T09:15:02.000Z');
    expect(await queue.onList()).toMatchObject({
      ...{ waiting: 1, offered: 1 },
      items: [{ state: 'offered' }, { state: 'waiting' }],
    });
    const told = queue.told.filter(({ type }) => type === 'appointment.offered');
    expect(told).toMatchObject([
      { audience: { people: [first.ref] }, data: { by: 'portal', startsAt: '09:00' } },
    ]);
    const accepted = await accept(first, first.waitingId);
    expect(accepted.body).toMatchObject({ id: offer?.appointmentId, state: 'confirmed', start: nine });
    expect((await accept(first, first.waitingId)).text).toBe(accepted.text);
    await queue.tell();
    expect(await statesOf(queue, people)).toEqual(['accepted', 'waiting']);
    expect(takenIn(await queue.agenda())).toBe(5);
    expect((await accept(second, second.waitingId)).problem).toMatchObject({
      status: 409,
      code: 'nothing-offered',
    });
  });

  it('passes on what is refused, and what is not accepted in time', async () => {
    const queue = await full(3);
    const { people, holder, id } = queue;
    await queue.cancel(holder, id);
    await queue.tell();
    const { offer } = await queue.seen(nth(people, 0), nth(people, 0).waitingId);
    await queue.cancel(nth(people, 0), offer?.appointmentId ?? '');
    await queue.tell(2);
    expect(await statesOf(queue, people)).toEqual(['waiting', 'offered', 'waiting']);
    portal().clock.advance(minutes(16));
    expect((await queue.accept(nth(people, 1), nth(people, 1).waitingId)).problem.code).toBe('hold-lapsed');
    await queue.sweep();
    await queue.tell(2);
    expect(await statesOf(queue, people)).toEqual(['waiting', 'waiting', 'offered']);
    await queue.leave(nth(people, 2), nth(people, 2).waitingId);
    await queue.tell(2);
    // No time is offered twice to the same person.
    expect(await statesOf(queue, people)).toEqual(['waiting', 'waiting', 'left']);
    expect(takenIn(await queue.agenda())).toBe(0);
  });

  it('moves an existing appointment to an earlier time, or leaves both as they are', async () => {
    const queue = await openQueue(portal());
    const [holder, lena] = [somebody(), somebody()];
    const { id } = (await queue.ask(holder)).body;
    const own = (await queue.ask(lena, { start: at('11:00') })).body.id;
    const { id: waitingId } = (
      await queue.join(lena, { insteadOf: own, times: [{ from: '09:00', to: '12:00' }] })
    ).body;
    await queue.tell();
    await queue.cancel(holder, id);
    await queue.tell();
    const { offer } = await queue.seen(lena, waitingId);
    const confirmed = await queue.api.confirmAppointment({
      caller: lena.caller,
      params: { appointmentId: offer?.appointmentId ?? '' },
    });
    expect(confirmed.problem).toMatchObject({ status: 409, code: 'offered-instead', waitingId });
    const accepted = await queue.accept(lena, waitingId);
    expect(accepted.body).toMatchObject({ id: own, start: nine, state: 'confirmed', sequence: 1 });
    await queue.tell(2);
    expect((await queue.accept(lena, waitingId)).text).toBe(accepted.text);
    expect(takenIn(await queue.agenda())).toBe(5);
    const list = await queue.api.listAppointments({ caller: lena.caller, query: { when: 'all' } as never });
    expect(list.body.items.filter(({ state }) => state === 'confirmed')).toHaveLength(1);
    // The count of their bookings is right: they may have two.
    expect((await queue.ask(lena, { start: at('10:00') })).status).toBe(201);
    expect((await queue.ask(lena, { start: at('10:30') })).problem.code).toBe('too-many-bookings');
  });

  it('is left, with what is offered; a repeat gets the same answer', async () => {
    const queue = await full(2);
    const { people, holder, id } = queue;
    await queue.cancel(holder, id);
    await queue.tell();
    const first = nth(people, 0);
    expect((await queue.leave(first, first.waitingId)).status).toBe(204);
    expect((await queue.leave(first, first.waitingId)).status).toBe(204);
    expect((await queue.leave(first, first.waitingId, 'again')).problem).toMatchObject({
      ...{ status: 409, code: 'waiting-closed', waitingState: 'left' },
    });
    await queue.tell();
    expect(await statesOf(queue, people)).toEqual(['left', 'offered']);
    expect((await queue.join(first)).status).toBe(201);
  });

  it('is over when its last day is', async () => {
    const queue = await full(1);
    portal().clock.set('2026-03-03T11:59:00.000Z');
    await queue.sweep();
    expect(await statesOf(queue, queue.people)).toEqual(['waiting']);
    portal().clock.set('2026-03-03T12:01:00.000Z');
    await queue.sweep();
    expect(await statesOf(queue, queue.people)).toEqual(['ended']);
    expect(await queue.onList()).toMatchObject({ waiting: 0, items: [] });
    expect((await queue.join(nth(queue.people, 0), { until: '2026-03-09' })).status).toBe(201);
  });

  it('finds free times that no event announced, such as longer hours', async () => {
    const queue = await openQueue(portal(), { resource: { active: false } });
    const lena = somebody();
    const { id } = (await queue.join(lena, { times: [{ from: '10:00', to: '11:00' }] })).body;
    await queue.office.resource('counter-3', { active: true });
    portal().clock.advance(minutes(11));
    await queue.sweep();
    const { offer, state } = await queue.seen(lena, id);
    expect(state).toBe('offered');
    expect((await queue.booking(offer?.appointmentId ?? '')).card.start).toBe('2026-03-02T07:00:00.000Z');
  });
});

describe('a person who waits', () => {
  it('waits once for a type, and for ten at a time', async () => {
    const queue = await openQueue(portal());
    const lena = somebody();
    const first = await queue.join(lena, {}, 'once');
    portal().clock.advance(minutes(1));
    expect((await queue.join(lena, {}, 'once')).text).toBe(first.text);
    expect((await queue.join(lena)).problem).toMatchObject({ status: 409, code: 'already-waiting' });
    const types = Array.from({ length: 10 }, (_, index) => `no-${index}`);
    const others = [];
    for (const type of types) {
      await queue.office.type(type);
      others.push(await queue.join(lena, { type }));
    }
    expect(others.filter(({ status }) => status === 201)).toHaveLength(9);
    expect(others[9]?.problem).toMatchObject({ status: 409, code: 'too-many-waiting', waiting: 10 });
    const list = await queue.api.listWaiting({ caller: lena.caller });
    expect(list.body.items.map(({ type }) => type)).toContain('passport');
  });

  it('is told why an entry is refused', async () => {
    const queue = await openQueue(portal());
    await queue.office.type('none', { waitingList: false });
    const [lena, other] = [somebody(), somebody()];
    const theirs = (await queue.ask(other)).body.id;
    const codes = async (more: object) => (await queue.join(lena, more)).problem.code;
    expect(await codes({ type: 'none' })).toBe('no-waiting-list');
    expect(await codes({ type: 'never-made' })).toBe('appointment-type-unknown');
    expect(await codes({ placeIds: ['0'.repeat(24)] })).toBe('place-unknown');
    expect(await codes({ until: '2026-02-27' })).toBe('days-unfit');
    expect(await codes({ until: '2028-02-27' })).toBe('days-unfit');
    expect(await codes({ insteadOf: theirs })).toBe('instead-unfit');
    const missing = { caller: lena.caller, params: { waitingId: theirs } };
    expect((await queue.api.getWaiting(missing)).problem.code).toBe('waiting-not-found');
  });
});

describe('a wish for a language', () => {
  it('is offered times with whoever speaks it, and keeps to it afterwards', async () => {
    const queue = await openQueue(portal(), {
      ...{ type: { languages: ['ar', 'en', 'fr'] }, resource: { languages: ['ar'], capacity: 1 } },
    });
    const french = (await queue.office.resource('counter-4', { languages: ['fr-FR', 'ar'], capacity: 1 }))
      .body.id;
    portal().clock.advance(700_000);
    const holders = [somebody(), somebody()];
    const first = (await queue.ask(nth(holders, 0))).body.id;
    const second = (await queue.ask(nth(holders, 1), { resourceId: french })).body.id;
    const rania = somebody();
    const nineSharp = { times: [{ from: '09:00', to: '09:00' }] };
    const joined = await queue.join(rania, { ...nineSharp, language: 'fr' });
    expect(joined.body.language).toBe('fr');
    expect(await queue.onList()).toMatchObject({ items: [{ language: 'fr' }] });
    await queue.tell();
    await queue.cancel(nth(holders, 0), first);
    await queue.tell();
    expect((await queue.seen(rania, joined.body.id)).offer).toBeNull();
    portal().clock.advance(minutes(2));
    await queue.sweep();
    expect((await queue.seen(rania, joined.body.id)).offer).toBeNull();
    await queue.cancel(nth(holders, 1), second);
    await queue.tell();
    const accepted = await queue.accept(rania, joined.body.id);
    expect(accepted.body).toMatchObject({ resourceId: french, state: 'confirmed' });
    const { language } = await queue.shown(rania, accepted.body.id);
    expect(language).toBe('fr');
    const moving = { caller: rania.caller, params: { appointmentId: accepted.body.id } };
    const moved = await queue.api.moveAppointment({
      ...{ ...moving, body: { resourceId: queue.resourceId, start: at('10:00') } as never },
    });
    expect(moved.problem.code).toBe('language-not-spoken');
  });

  it('is refused for a type that nobody offers in it, and is that of the appointment to be replaced', async () => {
    const queue = await openQueue(portal());
    const rania = somebody();
    const refused = await queue.join(rania, { language: 'zh' });
    expect(refused.problem).toMatchObject({ status: 422, code: 'language-not-spoken' });
    const { id } = (await queue.ask(rania, { start: at('10:00'), language: 'ar' })).body;
    expect((await queue.join(rania, { insteadOf: id })).body.language).toBe('ar');
  });
});

it('offers what longer hours bring at once, in order, and not twice', async () => {
  const queue = await openQueue(portal(), { resource: { capacity: 1 } });
  const evening = { from: '2026-03-02', until: '2026-03-03', times: [{ from: '17:00', to: '17:00' }] };
  const people = [];
  for (const who of [somebody(), somebody(), somebody()]) {
    portal().clock.advance(1_000);
    people.push({ ...who, waitingId: (await queue.join(who, evening)).body.id });
  }
  await queue.tell();
  portal().clock.advance(minutes(2));
  await queue.sweep();
  expect(await statesOf(queue, people)).toEqual(['waiting', 'waiting', 'waiting']);
  const whole = [{ from: '08:00', to: '18:00' }];
  const week = Object.fromEntries(['sunday', 'monday', 'tuesday'].map((day) => [day, whole]));
  await queue.office.resource('counter-3', { capacity: 1, patterns: [{ from: '2026-01-01', week }] });
  await queue.tell();
  await queue.sweep();
  const starts = async ({ waitingId, ...who }: Waiter) => {
    const { offer } = await queue.seen(who, waitingId);
    return offer && (await queue.shown(who, offer.appointmentId)).start;
  };
  expect(await Promise.all(people.map(starts))).toEqual([at('17:00'), at('17:00', '2026-03-03'), null]);
  portal().clock.advance(minutes(12));
  await queue.sweep();
  expect(await statesOf(queue, people)).toEqual(['offered', 'offered', 'waiting']);
});

it('offers what a new counter brings at once', async () => {
  const queue = await openQueue(portal(), { resource: { active: false } });
  const lena = somebody();
  const { id } = (await queue.join(lena, { times: [{ from: '10:00', to: '11:00' }] })).body;
  await queue.tell();
  portal().clock.advance(minutes(2));
  await queue.sweep();
  expect((await queue.seen(lena, id)).state).toBe('waiting');
  const added = (await queue.office.resource('counter-4')).body.id;
  await queue.tell();
  await queue.sweep();
  const { offer, state } = await queue.seen(lena, id);
  expect(state).toBe('offered');
  expect((await queue.booking(offer?.appointmentId ?? '')).seats.resourceId).toBe(added);
});
