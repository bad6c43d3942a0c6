import type { BookingCard } from '../../bookings/booking';
import { placeId } from '../../places/examples';
import { resourceId } from '../../resources/examples';
import { appointmentId } from '../../self-service/examples';
import { agencyId, type, typeCode } from '../../types/examples';
import { systems } from '../protocol/elements';
import { searchset, start } from '../protocol/examples';
import { slotNamed, slotShown } from '../slots/examples';
import { showAppointment } from './appointment';

/*
 * True cases of FHIR R4: an appointment at the counter of the portal's own examples.
 */

const patient = '2c7n9v1k4h8e0r3t6d5b2m9q7f1j8s4am3k8d2q7';

const changedAt = '2026-03-01T06:00:00.000Z';
const card: BookingCard = {
  ...{ id: appointmentId, agencyId, type: { code: typeCode, names: type.names }, placeId, resourceId },
  ...{ mode: 'in-person', date: '2026-03-08', start, end: slotShown.end, timeZone: 'Asia/Amman' },
  ...{ state: 'confirmed', sequence: 0, changedAt, people: 1, relation: 'self' },
};
const shown = { card, version: 1, created: changedAt, patient };
const appointmentShown = showAppointment(shown, 'en');
const params = { appointmentId };

export const appointment = { params, reply: appointmentShown };
export const version = { params: { ...params, versionId: '1' }, reply: appointmentShown };
export const appointments = {
  query: { date: 'ge2026-03-01', status: 'booked', _count: '20' },
  reply: searchset('Appointment', 'date=ge2026-03-01&status=booked&_count=20', appointmentShown),
};

const asked = {
  resourceType: 'Appointment',
  status: 'booked',
  slot: [{ reference: `Slot/${slotNamed}` }],
  participant: [{ actor: { identifier: { system: systems.person, value: patient } }, status: 'accepted' }],
} as const;
export const creation = { body: asked, reply: appointmentShown };
export const update = {
  params,
  body: { ...asked, id: appointmentId, meta: { versionId: '1' }, status: 'cancelled' },
  reply: showAppointment({ ...shown, card: { ...card, state: 'cancelled', sequence: 1 }, version: 2 }, 'en'),
} as const;
