import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, type Case, openCase, somebody } from '../booking-world';

const portal = usePortal(appointmentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const act = ({ api, officer }: Case, appointmentIds: readonly unknown[], what: object, key = 'once') =>
  api.actOnAppointments({
    caller: officer,
    body: { appointmentIds, what } as never,
    idempotencyKey: key,
  });

const stateOf = async ({ stored }: Case, id: string) => (await stored(id)).state;

describe('officers act on many appointments', () => {
  it('with a result for each, whatever becomes of the others, and once', async () => {
    const [office, other] = [await openCase(portal()), await openCase(portal())];
    const [first, second, theirs] = await Promise.all([
      office.ask(somebody()),
      office.ask(somebody(), { start: at('09:30') }),
      other.ask(somebody()),
    ]).then((all) => all.map(({ body }) => body.id));
    portal().clock.set('2026-03-02T07:00:00.000Z');
    const params = { appointmentId: second ?? '' };
    await office.api.completeAppointment({ caller: office.officer, params });
    const ids = [first, second, 17, theirs, 'no id at all', first, '\ud800'];
    const reply = await act(office, ids, { action: 'miss' });
    expect(reply.body.items).toMatchObject([
      { appointmentId: first, result: 'done', appointment: { state: 'no-show' } },
      { appointmentId: second, result: 'refused', code: 'booking-closed', bookingState: 'completed' },
      { appointmentId: null, result: 'refused', code: 'invalid-request' },
      { appointmentId: theirs, result: 'refused', code: 'booking-not-found' },
      { appointmentId: 'no id at all', result: 'refused', code: 'booking-not-found' },
      { appointmentId: null, result: 'refused', code: 'invalid-request' },
    ]);
    expect((await act(office, ids, { action: 'miss' })).text).toBe(reply.text);
    expect(await stateOf(other, theirs ?? '')).toBe('confirmed');
  });

  it.each(['en', 'ar', 'fa'])('says in %s what is wrong with what is no id', async (language) => {
    const office = await openCase(portal());
    const headers = { 'accept-language': language };
    const body = { appointmentIds: [17], what: { action: 'complete' } } as never;
    const reply = await office.api.actOnAppointments({ caller: office.officer, body, headers } as never);
    const said = { en: 'Must be text.', ar: 'يجب أن يكون نصًا.', fa: 'باید متن باشد.' };
    expect(reply.body.items).toMatchObject([
      { result: 'refused', detail: said[language as keyof typeof said] },
    ]);
  });

  it('checks in, closes, takes back, and calls off with a reason', async () => {
    const office = await openCase(portal());
    const people = [at('09:00'), at('09:30'), at('10:00')];
    const ids: string[] = [];
    for (const start of people) ids.push((await office.ask(somebody(), { start })).body.id);
    portal().clock.set('2026-03-02T08:00:00.000Z');
    const states = async (what: object, key: string) => {
      const { items } = (await act(office, ids, what, key)).body;
      return [...new Set(items.map(({ result, appointment }) => appointment?.state ?? result))];
    };
    expect(await states({ action: 'check-in' }, 'in')).toEqual(['checked-in']);
    expect(await states({ action: 'undo-check-in' }, 'out')).toEqual(['confirmed']);
    expect(await states({ action: 'miss' }, 'missed')).toEqual(['no-show']);
    expect(await states({ action: 'undo-miss' }, 'back')).toEqual(['confirmed']);
    expect(await states({ action: 'call-off', reason: 'No power.' }, 'off')).toEqual(['cancelled']);
    expect(await states({ action: 'complete' }, 'late')).toEqual(['refused']);
    const { timeline } = await office.stored(ids[0] ?? '');
    expect(Object.values(timeline).map(({ action, reason }) => reason ?? action)).toContain('No power.');
  });

  it('frees the seats of thirty of one counter at once', async () => {
    const office = await openCase(portal(), { resource: { capacity: 30 } });
    const ids: string[] = [];
    for (let index = 0; index < 30; index += 1) ids.push((await office.ask(somebody())).body.id);
    const { items } = (await act(office, ids, { action: 'call-off' })).body;
    expect(items.map(({ result }) => result)).toEqual(ids.map(() => 'done'));
    expect(
      Object.entries(await office.agenda()).filter(([name, value]) => /^c\d+$/.test(name) && value !== 0),
    ).toEqual([]);
  });
});
