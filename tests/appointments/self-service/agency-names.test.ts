import { randomUUID } from 'node:crypto';
import { registration } from '../../../functions/agencies/agencies/examples';
import { contract as agencies } from '../../../functions/agencies/contract';
import { agency, operator } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { agenciesService, appointmentsService } from '../../support/services';
import { nine, somebody } from '../booking-world';
import { registrar } from '../world';

const portal = usePortal(agenciesService, appointmentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** An office of an agency that an operator has registered. */
const open = async () => {
  const staff = operator(randomUUID());
  const { id: agencyId } = (
    await portal().client(agencies).registerAgency({ caller: staff, body: registration })
  ).body;
  const caller = agency(agencyId, 'appointments:read', 'appointments:write');
  const office = registrar(portal(), { agencyId, caller });
  const { id: placeId } = (await office.place('downtown')).body;
  await office.type('passport');
  const { id: resourceId } = (await office.resource('counter-3')).body;
  return { ...office, placeId, resourceId };
};

it('what the agency is called stands in all that people see of appointments, from the first minute', async () => {
  const { api, agencyId, placeId, resourceId } = await open();
  const { caller } = somebody();
  const asked = { agencyId, type: 'passport', resourceId, start: nine };
  const { body: booked } = await api.bookAppointment({ caller, body: asked as never });
  const params = { appointmentId: booked.id };
  const wish = { agencyId, type: 'passport', until: '2026-03-08' };
  const replies = [
    booked,
    (await api.listAppointments({ caller })).body.items[0],
    (await api.getAppointment({ caller, params })).body,
    (await api.moveAppointment({ caller, params, body: { start: '2026-03-02T10:00:00+03:00' } })).body,
    (await api.cancelAppointment({ caller, params, body: {} })).body,
    (await api.joinWaitingList({ caller: somebody().caller, body: wish as never })).body,
    (await api.getPlace({ params: { placeId } })).body,
    (await api.listPlaces({ query: { agencyId } })).body.items[0],
    (await api.getAppointmentType({ params: { agencyId, typeCode: 'passport' } })).body,
    (await api.listAppointmentTypes({ query: { agencyId } })).body.items[0],
  ];
  const { names } = registration;
  expect(replies.map((reply) => reply?.agencyNames)).toEqual(replies.map(() => names));
});
