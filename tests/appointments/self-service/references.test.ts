import { bookingKey } from '../../../functions/appointments/bookings/booking';
import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { usePortal } from '../../support/portal';
import { noteReference } from '../../support/references';
import { appointmentsService } from '../../support/services';
import { at, openCase, somebody } from '../booking-world';

const portal = usePortal(appointmentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

describe('the short reference of an appointment', () => {
  it('stands wherever it does, and stays when it is moved', async () => {
    const { ask, api, shown, officer } = await openCase(portal());
    const lena = somebody();
    const { id, shortReference } = (await ask(lena)).body;
    expect(shortReference).toBe(shortReferenceOf('appointment', id));
    const params = { appointmentId: id };
    const moved = await api.moveAppointment({ caller: lena.caller, params, body: { start: at('10:00') } });
    const headers = { 'diwan-officer': 'L. Khoury', 'diwan-purpose': 'A call' };
    const atDesk = await api.showAtFrontDesk({ caller: officer, params, headers } as never);
    for (const each of [moved.body, await shown(lena, id), atDesk.body])
      expect(each.shortReference).toBe(shortReference);
  });

  it.each([
    ['booked', {}],
    ['held', { hold: true }],
  ])('finds what is %s for who booked it, and for nobody else', async (_, more) => {
    const { ask, api } = await openCase(portal(), { type: { mostActive: 5 } });
    const lena = somebody();
    await ask(lena, { start: at('11:00') });
    const { id, shortReference } = (await ask(lena, more)).body;
    await noteReference(portal(), 'appointment', bookingKey(id));
    const query = { reference: shortReference };
    const found = (await api.listAppointments({ caller: lena.caller, query })).body.items;
    expect(found).toMatchObject([{ id, shortReference }]);
    expect((await api.listAppointments({ caller: somebody().caller, query })).body.items).toEqual([]);
    const slip = { reference: shortReference.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) };
    const refused = await api.listAppointments({ caller: lena.caller, query: slip });
    expect(refused.problem.errors).toMatchObject([{ pointer: '/reference' }]);
  });
});
