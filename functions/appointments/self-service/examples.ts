import { shortReferenceOf } from '../../blocks/references/reference';
import { place, placeId } from '../places/examples';
import { resourceId } from '../resources/examples';
import { agencyId, agencyNames, type, typeCode, typeNames } from '../types/examples';

/*
 * True cases of an appointment: a mother books for her daughter's passport.
 */

export const appointmentId = '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7';
const params = { appointmentId };

export const card = {
  ...{
    id: appointmentId,
    shortReference: shortReferenceOf('appointment', appointmentId),
    agencyId,
    type: { code: typeCode, names: typeNames },
  },
  ...{ placeId, resourceId, mode: 'in-person', date: '2026-03-08' },
  ...{ start: '2026-03-08T09:00:00+03:00', end: '2026-03-08T09:20:00+03:00', timeZone: 'Asia/Amman' },
  ...{ state: 'confirmed', sequence: 0, people: 1, relation: 'child' },
  changedAt: '2026-03-01T09:00:00.000Z',
} as const;

const own = { ...card, agencyNames } as const;

const more = {
  ...{
    holdUntil: null,
    fee: null,
    billId: null,
    payment_id: null,
    names: ['Lina Khalil'],
    followUpOf: null,
    language: 'ar',
  },
  checkInCode: `${appointmentId}.Zk3vYp0sQm7xT1bN9cHd2g`,
};

export const bookAppointment = {
  body: {
    ...{ agencyId, type: typeCode, placeId, start: '2026-03-08T09:00:00+03:00' },
    for: { relation: 'child', name: 'Lina Khalil' },
    language: 'ar',
  },
  reply: { ...own, ...more },
} as const;

export const listAppointments = { query: { when: 'upcoming', limit: '20' }, reply: { items: [own] } };

const { names, addresses, directions, latitude, longitude } = place;

export const getAppointment = {
  params,
  reply: {
    ...own,
    ...more,
    ...{ changeableUntil: '2026-03-08T04:00:00.000Z', refund: null, cancellation: null },
    place: { names, addresses, directions, latitude, longitude },
    description: type.description,
    preparation: type.preparation,
    documents: type.documents,
  },
};

export const confirmAppointment = { params, reply: own };

export const moveAppointment = {
  params,
  body: { start: '2026-03-09T10:30:00+03:00' },
  reply: {
    ...own,
    ...{
      date: '2026-03-09',
      start: '2026-03-09T10:30:00+03:00',
      end: '2026-03-09T10:50:00+03:00',
      sequence: 1,
    },
  },
};

export const cancelAppointment = {
  params,
  body: { reason: 'My daughter is ill.' },
  reply: { ...own, state: 'cancelled', sequence: 1 },
};
