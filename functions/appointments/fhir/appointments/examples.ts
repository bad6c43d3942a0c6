import type { BookingCard } from '../../bookings/booking';
import { place, placeId } from '../../places/examples';
import { resourceId } from '../../resources/examples';
import { appointmentId } from '../../self-service/examples';
import { agencyId, type, typeCode } from '../../types/examples';
import { capabilityOf } from '../protocol/capability';
import { serviceType, showLocation, systems, toPlace } from '../protocol/elements';
import { slotId } from '../slots/slot-id';
import { showAppointment } from './appointment';

/*
 * True cases of FHIR R4: the counter of the portal's own examples, and an appointment there.
 */

const origin = 'https://portal.example';
const url = `${origin}/fhir/r4`;
const patient = '2c7n9v1k4h8e0r3t6d5b2m9q7f1j8s4a';
const start = '2026-03-08T09:00:00+03:00';
const slotNamed = slotId(resourceId, typeCode, Date.parse(start));
const concept = serviceType(agencyId, { code: typeCode, names: type.names }, 'en');

export const capabilities = { reply: capabilityOf(origin) };

const scheduleShown = {
  resourceType: 'Schedule',
  id: resourceId,
  meta: { versionId: '3' },
  contained: [showLocation({ id: placeId, ...place }, 'en')],
  identifier: [{ system: systems.resource, value: resourceId }],
  active: true,
  serviceType: [concept],
  actor: [
    { type: 'Location', identifier: { system: systems.resource, value: resourceId } },
    toPlace(placeId, true),
  ],
  planningHorizon: { start: '2026-03-01T00:00:00+03:00', end: '2026-05-01T00:00:00+03:00' },
} as const;
export const schedule = { params: { scheduleId: resourceId }, reply: scheduleShown };

const slotShown = {
  resourceType: 'Slot',
  id: slotNamed,
  serviceType: [concept],
  schedule: { reference: `Schedule/${resourceId}` },
  status: 'free',
  start,
  end: '2026-03-08T09:20:00+03:00',
} as const;
export const slot = { params: { slotId: slotNamed }, reply: slotShown };

const searchset = <R extends { readonly id: string }>(name: string, query: string, shown: R) => ({
  resourceType: 'Bundle' as const,
  type: 'searchset' as const,
  link: [{ relation: 'self' as const, url: `${url}/${name}?${query}` }],
  entry: [{ fullUrl: `${url}/${name}/${shown.id}`, resource: shown, search: { mode: 'match' as const } }],
});

export const schedules = {
  query: { actor: `Location/${placeId}`, _count: '20' },
  reply: searchset('Schedule', `actor=Location%2F${placeId}&_count=20`, scheduleShown),
};
export const slots = {
  query: { schedule: `Schedule/${resourceId}`, start: 'ge2026-03-08', status: 'free', _count: '1' },
  reply: searchset(
    'Slot',
    `schedule=Schedule%2F${resourceId}&start=ge2026-03-08&status=free&_count=1`,
    slotShown,
  ),
};

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
