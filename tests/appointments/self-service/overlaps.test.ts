import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, nine, openCase, somebody } from '../booking-world';

const portal = usePortal(appointmentsService);
const minute = 60_000;
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** An office with a second counter, and a second type that is served at both. */
const openTwo = async (more: object = {}) => {
  const one = await openCase(portal(), { type: { mostActive: 5 } });
  await one.office.type('photograph', { mostActive: 5, ...more });
  const types = ['passport', 'photograph'];
  const [first, second] = await Promise.all(
    ['counter-3', 'counter-4'].map((code) => one.office.resource(code, { types })),
  );
  return { ...one, first: first?.body.id ?? '', second: second?.body.id ?? '' };
};

describe('a person', () => {
  it('is in one place at a time, whoever they booked with', async () => {
    const [{ ask, second }, elsewhere] = [await openTwo(), await openCase(portal())];
    const lena = somebody();
    const { body } = await ask(lena);
    const met = { status: 409, code: 'appointments-overlap', appointmentId: body.id };
    expect((await ask(lena, { type: 'photograph', resourceId: second })).problem).toMatchObject(met);
    const { problem } = await elsewhere.ask(lena);
    expect(problem).toMatchObject({ ...met, start: '2026-03-02T06:00:00.000Z' });
    // What begins as the other ends does not overlap, nor does what another person has.
    expect((await elsewhere.ask(somebody())).status).toBe(201);
    expect((await elsewhere.ask(lena, { start: at('09:30') })).status).toBe(201);
  });

  it('of two requests at once has one', async () => {
    const { ask, first, second } = await openTwo();
    const lena = somebody();
    for (const start of [at('11:00'), nine]) {
      const replies = await Promise.all(
        [first, second, second].map((resourceId, turn) =>
          ask(lena, { start, resourceId, type: turn === 1 ? 'photograph' : 'passport' }),
        ),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    }
  });

  it('moves to what is free, and not to where they are elsewhere', async () => {
    const { ask, api, second } = await openTwo();
    const lena = somebody();
    const [early, late] = [await ask(lena), await ask(lena, { start: at('10:00'), resourceId: second })];
    const move = (appointmentId: string, start: string) =>
      api.moveAppointment({ caller: lena.caller, params: { appointmentId }, body: { start } });
    expect((await move(early.body.id, at('10:00'))).problem).toMatchObject({
      ...{ status: 409, code: 'appointments-overlap', appointmentId: late.body.id },
    });
    expect((await move(early.body.id, at('10:30'))).status).toBe(200);
    expect((await move(late.body.id, at('09:00'))).status).toBe(200);
    expect((await move(early.body.id, at('10:00'))).status).toBe(200);
  });

  it('may have an appointment at the time of another if a type allows it', async () => {
    const { ask, second } = await openTwo({ mayOverlap: true });
    const lena = somebody();
    expect((await ask(lena, { type: 'photograph', resourceId: second })).status).toBe(201);
    expect((await ask(lena)).status).toBe(201);
  });

  it('is free again after what was cancelled, and after a hold that has lapsed', async () => {
    const { ask, api, second } = await openTwo();
    const lena = somebody();
    const { body } = await ask(lena);
    await api.cancelAppointment({ caller: lena.caller, params: { appointmentId: body.id } });
    const held = await ask(lena, { hold: true });
    expect(held.status).toBe(201);
    const other = { type: 'photograph', resourceId: second };
    expect((await ask(lena, other)).problem.code).toBe('appointments-overlap');
    portal().clock.advance(10 * minute);
    expect((await ask(lena, other)).status).toBe(201);
    const params = { appointmentId: held.body.id };
    expect((await api.confirmAppointment({ caller: lena.caller, params })).problem.bookingState).toBe(
      'lapsed',
    );
  });

  it('whom officers book is not told where else the person is', async () => {
    const [{ ask }, other] = [await openTwo(), await openCase(portal())];
    const lena = somebody();
    await ask(lena);
    const before = await other.ask(lena, { start: at('11:00') });
    const { resourceId, officer, api } = other;
    const body = { type: 'passport', resourceId, start: nine, followUpOf: before.body.id };
    const { problem } = await api.bookAtFrontDesk({ caller: officer, body });
    expect(problem).toMatchObject({ status: 409, code: 'appointments-overlap' });
    expect(problem).not.toHaveProperty('appointmentId');
  });
});
