import { contract as identity } from '../../../functions/identity/contract';
import { contract as myData } from '../../../functions/my-data/contract';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { appointmentsService, identityService, myDataService } from '../../support/services';
import { at, openCase, somebody, takenIn } from '../booking-world';

const portal = usePortal(appointmentsService, identityService, myDataService);
const minutes = (count: number): number => count * 60_000;
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** Monday, 8:45 in Amman. */
const onTheDay = '2026-03-02T05:45:00.000Z';

const booked = async (more: object = {}) => {
  const office = await openCase(portal(), { type: { mostActive: 5 } });
  const lena = somebody();
  const { id, checkInCode } = (await office.ask(lena, more)).body;
  return {
    ...office,
    lena,
    id,
    checkInCode,
    acting: { caller: office.officer, params: { appointmentId: id } },
  };
};

describe('the code of an appointment', () => {
  it('checks its holder in, on its day', async () => {
    const { api, officer, checkInCode, lena, id, shown } = await booked();
    const asking = { caller: officer, body: { code: checkInCode }, idempotencyKey: 'in' };
    const early = await api.checkInByCode({ ...asking, idempotencyKey: 'early' });
    expect(early.problem).toMatchObject({ status: 409, code: 'other-day', date: '2026-03-02' });
    portal().clock.set(onTheDay);
    const { body } = await api.checkInByCode(asking);
    expect(body).toMatchObject({ id, state: 'checked-in' });
    portal().clock.advance(minutes(1));
    expect((await api.checkInByCode(asking)).body).toEqual(body);
    expect(await shown(lena, id)).toMatchObject({ state: 'checked-in' });
    const twice = await api.checkInByCode({ ...asking, idempotencyKey: 'again' });
    expect(twice.problem).toMatchObject({ code: 'booking-closed', bookingState: 'checked-in' });
  });

  it('is refused if it is forged, or of another agency', async () => {
    const { api, officer, checkInCode, id } = await booked();
    const other = agency('0'.repeat(24), 'appointments:write');
    portal().clock.set(onTheDay);
    const asked = [
      await api.checkInByCode({ caller: officer, body: { code: `${id}.${'A'.repeat(22)}` } }),
      await api.checkInByCode({ caller: other, body: { code: checkInCode } }),
    ];
    for (const { problem } of asked) {
      expect(problem).toMatchObject({
        status: 422,
        code: 'check-in-code-unknown',
        errors: [{ pointer: '/code' }],
      });
    }
  });
});

describe('at the front desk', () => {
  it('a walk-in is checked in immediately, also between slots, while a seat is free', async () => {
    const { api, officer, asked, agenda } = await openCase(portal());
    portal().clock.set('2026-03-02T06:13:00.000Z');
    const { agencyId: _, start: __, ...slotOfOffice } = asked;
    const body = { ...slotOfOffice, walkIn: true, names: ['Yousef Haddad'] };
    const first = await api.bookAtFrontDesk({ caller: officer, body, idempotencyKey: 'walk' });
    expect(first.body).toMatchObject({
      ...{
        state: 'checked-in',
        walkIn: true,
        start: at('09:13'),
        names: ['Yousef Haddad'],
        relation: 'self',
      },
    });
    expect((await api.bookAtFrontDesk({ caller: officer, body })).problem).toMatchObject({
      code: 'slot-taken',
    });
    portal().clock.advance(minutes(2));
    expect((await api.bookAtFrontDesk({ caller: officer, body, idempotencyKey: 'walk' })).text).toBe(
      first.text,
    );
    const over = await api.bookAtFrontDesk({ caller: officer, body: { ...body, overbook: true } });
    expect(over.body).toMatchObject({ walkIn: true, overbooked: true });
    // From 9:10 to 9:40 and from 9:15 to 9:40, with the buffers.
    expect(takenIn(await agenda())).toBe(6 + 5);
  });

  it('more are booked than there are seats where an officer means it', async () => {
    const { ask, api, officer, asked } = await openCase(portal());
    await ask(somebody());
    const { agencyId: _, ...slotOfOffice } = asked;
    expect((await api.bookAtFrontDesk({ caller: officer, body: slotOfOffice })).problem.code).toBe(
      'slot-taken',
    );
    const { body } = await api.bookAtFrontDesk({
      caller: officer,
      body: { ...slotOfOffice, overbook: true },
    });
    expect(body).toMatchObject({ state: 'confirmed', overbooked: true });
    expect((await ask(somebody())).problem.code).toBe('slot-taken');
    const params = { appointmentId: body.id };
    expect((await api.showAtFrontDesk({ caller: officer, params })).body).toMatchObject({
      citizen: null,
      timeline: [],
    });
  });

  it('a follow-up is booked for the same person, regardless of the limit of bookings', async () => {
    const { api, officer, lena, id, asked, agencyId } = await booked();
    const { agencyId: _, ...slotOfOffice } = asked;
    const body = { ...slotOfOffice, start: at('10:00', '2026-03-16'), followUpOf: id, names: ['Lina'] };
    const { body: next } = await api.bookAtFrontDesk({ caller: officer, body });
    expect(next).toMatchObject({ state: 'confirmed', followUpOf: id });
    const mine = (await api.listAppointments({ caller: lena.caller })).body.items;
    expect(mine.map((each) => each.id)).toEqual([id, next.id]);
    const stranger = await openCase(portal());
    const refused = await stranger.api.bookAtFrontDesk({
      caller: stranger.officer,
      body: { ...body, resourceId: stranger.resourceId },
    });
    expect(refused.problem).toMatchObject({ status: 422, code: 'follow-up-unknown' });
    expect(agencyId).not.toBe(stranger.agencyId);
  });

  it('what cannot be is refused, with the field', async () => {
    const { api, officer, asked } = await openCase(portal());
    const { agencyId: _, ...slotOfOffice } = asked;
    const ask = async (more: object) =>
      (await api.bookAtFrontDesk({ caller: officer, body: { ...slotOfOffice, ...more } as never })).problem;
    expect(await ask({ start: undefined })).toMatchObject({ status: 400 });
    expect(await ask({ start: at('08:00', '2026-03-01') })).toMatchObject({ code: 'outside-booking-window' });
    expect(await ask({ start: at('09:10') })).toMatchObject({ code: 'no-such-slot' });
    expect(await ask({ people: 5 })).toMatchObject({ code: 'too-many-people' });
    expect(await ask({ people: 2, names: ['A', 'B', 'C'] })).toMatchObject({ code: 'too-many-people' });
    expect(await ask({ type: 'nothing' })).toMatchObject({ code: 'appointment-type-unknown' });
    expect(await ask({ resourceId: '0'.repeat(24) })).toMatchObject({ code: 'resource-unknown' });
  });

  it('an appointment is shown with the person who booked it, who sees that in their access log', async () => {
    const { api, acting, lena, id } = await booked({ for: { relation: 'child', name: 'Lina' } });
    const people = portal().client(identity);
    await people.editMe({ caller: lena.caller, body: { name: 'Rania Khalil' } });
    const accessPurpose = { officer: 'L. Khoury', purpose: 'Preparing the day' };
    const { body } = await api.showAtFrontDesk({ ...acting, accessPurpose });
    expect(body).toMatchObject({ id, names: ['Lina'], citizen: { name: 'Rania Khalil' } });
    const { items } = (await portal().client(myData).listAccesses({ caller: lena.caller })).body;
    expect(items).toMatchObject([{ ...accessPurpose, subject: { type: 'appointment', id } }]);
  });

  it('an appointment is moved or called off, with the reason', async () => {
    const { api, acting, lena, id, shown, agenda } = await booked();
    const reason = 'The officer is ill.';
    const moved = await api.rescheduleAppointment({ ...acting, body: { start: at('10:00'), reason } });
    expect(moved.body).toMatchObject({ start: at('10:00'), sequence: 1 });
    const anywhere = { start: at('10:10'), overbook: true, reason };
    expect((await api.rescheduleAppointment({ ...acting, body: anywhere })).body).toMatchObject({
      ...{ start: at('10:10'), overbooked: true, sequence: 2 },
    });
    expect((await api.callOffAppointment({ ...acting, body: { reason } })).body.state).toBe('cancelled');
    expect(await shown(lena, id)).toMatchObject({ state: 'cancelled' });
    expect(takenIn(await agenda())).toBe(0);
    const { timeline } = (await api.showAtFrontDesk(acting)).body;
    expect(timeline.map(({ action, by, reason: why }) => [action, by, why])).toEqual([
      ['reschedule', 'officer', reason],
      ['reschedule', 'officer', reason],
      ['call-off', 'officer', reason],
    ]);
  });

  it('an appointment that has not begun can be neither missed nor completed', async () => {
    const { api, acting } = await booked();
    for (const act of [api.missAppointment, api.completeAppointment]) {
      expect((await act(acting)).problem).toMatchObject({ status: 409, code: 'not-begun' });
    }
    portal().clock.set('2026-03-02T06:00:00.000Z');
    expect((await api.missAppointment(acting)).body.state).toBe('no-show');
  });
});
