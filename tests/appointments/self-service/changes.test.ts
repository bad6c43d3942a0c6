import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, nine, openCase, somebody } from '../booking-world';

const portal = usePortal(appointmentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

describe('the language that is asked for', () => {
  it('is kept to, when it is booked and when it is moved', async () => {
    const { ask, api, office, placeId, shown } = await openCase(portal(), { type: { mostActive: 9 } });
    const { id: french } = (await office.resource('counter-4', { languages: ['fr-FR'], capacity: 3 })).body;
    portal().clock.advance(11 * 60_000);
    const anywhere = { resourceId: undefined, placeId, language: 'fr' };
    const people = Array.from({ length: 3 }, somebody);
    const booked = await Promise.all(people.map((who) => ask(who, anywhere)));
    expect(booked.map(({ body }) => body.resourceId)).toEqual([french, french, french]);
    expect((await ask(somebody(), anywhere)).problem.code).toBe('slot-taken');
    const silent = await ask(somebody(), { ...anywhere, language: 'hy' });
    expect(silent.problem).toMatchObject({
      ...{ status: 422, code: 'language-not-spoken', errors: [{ pointer: '/language' }] },
    });
    expect((await ask(somebody(), { language: 'fr' })).problem.code).toBe('language-not-spoken');
    const [lena, appointmentId] = [people[0] ?? somebody(), booked[0]?.body.id ?? ''];
    expect(await shown(lena, appointmentId)).toMatchObject({ language: 'fr' });
    const params = { appointmentId };
    const { resourceId } = (await ask(somebody(), { start: at('11:00') })).body;
    const moved = await api.moveAppointment({
      ...{ caller: lena.caller, params, body: { start: at('10:00'), resourceId } },
    });
    expect(moved.problem.code).toBe('language-not-spoken');
  });
});

describe('an appointment', () => {
  it('that is moved to its own time stays as it is', async () => {
    const { ask, api, stored, officer } = await openCase(portal());
    const lena = somebody();
    const { id } = (await ask(lena)).body;
    const before = await stored(id);
    const params = { appointmentId: id };
    const { body } = await api.moveAppointment({ caller: lena.caller, params, body: { start: nine } });
    expect(body).toMatchObject({ start: nine, sequence: 0 });
    const byOfficer = await api.rescheduleAppointment({ caller: officer, params, body: { start: nine } });
    expect({ ...byOfficer.body, agencyNames: null }).toEqual(body);
    expect(await stored(id)).toEqual(before);
    await api.cancelAppointment({ caller: lena.caller, params });
    const late = await api.moveAppointment({ caller: lena.caller, params, body: { start: nine } });
    expect(late.problem.code).toBe('booking-closed');
  });

  it('that is cancelled says why, and by whom', async () => {
    const { ask, api, shown, officer } = await openCase(portal(), { type: { mostActive: 5 } });
    const lena = somebody();
    const [first, second] = [(await ask(lena)).body.id, (await ask(lena, { start: at('10:00') })).body.id];
    expect((await shown(lena, first)).cancellation).toBeNull();
    const reason = 'My daughter is ill.';
    const params = { appointmentId: first };
    await api.cancelAppointment({ caller: lena.caller, params, body: { reason } });
    expect((await shown(lena, first)).cancellation).toMatchObject({ by: 'booker', reason });
    const { timeline } = (await api.showAtFrontDesk({ caller: officer, params })).body;
    expect(timeline).toMatchObject([{ action: 'cancel', by: 'booker', reason }]);
    const other = { appointmentId: second };
    await api.callOffAppointment({ caller: officer, params: other, body: { reason: 'We are closed.' } });
    expect((await shown(lena, second)).cancellation).toMatchObject({
      by: 'officer',
      reason: 'We are closed.',
    });
  });

  it('takes no member that is not declared, with every action', async () => {
    const { ask, api, officer } = await openCase(portal());
    const lena = somebody();
    const params = { appointmentId: (await ask(lena, { hold: true })).body.id };
    const rawBody = '{"reasn":"A slip"}';
    const replies = await Promise.all([
      api.cancelAppointment({ caller: lena.caller, params, rawBody } as never),
      api.confirmAppointment({ caller: lena.caller, params, rawBody } as never),
      api.checkIn({ caller: officer, params, rawBody } as never),
      api.undoNoShow({ caller: officer, params, rawBody } as never),
    ]);
    for (const { problem } of replies) {
      expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/reasn', code: 'undeclared' }] });
    }
    const empty = { caller: lena.caller, params, rawBody: '{}' } as never;
    expect((await api.confirmAppointment(empty)).body.state).toBe('confirmed');
  });
});

describe('the list of what is to come', () => {
  it('holds what is awaited and not over, and nothing that was cancelled or has lapsed', async () => {
    const { ask, api } = await openCase(portal(), { type: { mostActive: 9, noticeMinutes: 0 } });
    const lena = somebody();
    const [now, cancelled] = [(await ask(lena)).body.id, (await ask(lena, { start: at('10:00') })).body.id];
    await ask(lena, { start: at('10:30'), hold: true });
    const later = (await ask(lena, { start: at('11:00') })).body.id;
    await api.cancelAppointment({ caller: lena.caller, params: { appointmentId: cancelled } });
    portal().clock.set('2026-03-02T06:10:00.000Z');
    const list = async (query: object = {}) =>
      (await api.listAppointments({ caller: lena.caller, query: query as never })).body.items.map(
        ({ id }) => id,
      );
    expect(await list()).toEqual([now, later]);
    expect(await list({ when: 'all', state: 'cancelled' })).toEqual([cancelled]);
    expect(await list({ when: 'all', state: 'lapsed' })).toHaveLength(1);
    portal().clock.set('2026-03-02T06:20:01.000Z');
    expect(await list()).toEqual([later]);
  });
});

describe('a type of appointment', () => {
  it('is for whom it can be booked', async () => {
    const { office } = await openCase(portal());
    const { problem } = await office.type('passport', { relations: ['self', 'principal'] });
    expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/relations/1' }] });
  });
});

describe('hours after midnight', () => {
  it('belong to the day on which they began', async () => {
    const night = [{ from: '22:00', to: '02:00' }];
    const patterns = [{ from: '2026-01-01', week: { sunday: night } }];
    const { api, agencyId, ask } = await openCase(portal(), { resource: { patterns } });
    const query = { agencyId, type: 'passport', from: '2026-03-08', until: '2026-03-10', limit: '100' };
    const { items } = (await api.findSlots({ query: query as never })).body;
    expect(items.map(({ start }) => start.slice(0, 16))).toEqual([
      ...['22:00', '22:30', '23:00', '23:30'].map((time) => `2026-03-08T${time}`),
      ...['00:00', '00:30', '01:00', '01:30'].map((time) => `2026-03-09T${time}`),
    ]);
    expect((await ask(somebody(), { start: at('01:00', '2026-03-09') })).status).toBe(201);
  });

  it('follow the exception of the day on which they began', async () => {
    const night = [{ from: '22:00', to: '02:00' }];
    const patterns = [{ from: '2026-01-01', week: { sunday: night, monday: night } }];
    const { api, agencyId, office } = await openCase(portal(), { resource: { patterns } });
    await office.exceptions('counter-3', [{ from: '2026-03-09', to: '2026-03-09', hours: [] }]);
    const query = { agencyId, type: 'passport', from: '2026-03-09', until: '2026-03-10', limit: '100' };
    const { items } = (await api.findSlots({ query: query as never })).body;
    expect(items.map(({ start }) => start.slice(11, 16))).toEqual(['00:00', '00:30', '01:00', '01:30']);
  });

  it('are the last of their day', async () => {
    const { office } = await openCase(portal());
    const sunday = [
      { from: '20:00', to: '02:00' },
      { from: '22:00', to: '23:00' },
    ];
    const { problem } = await office.resource('counter-4', {
      patterns: [{ from: '2026-01-01', week: { sunday } }],
    });
    expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/patterns/0/week/sunday' }] });
  });
});
