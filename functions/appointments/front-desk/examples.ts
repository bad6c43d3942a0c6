import { shortReferenceOf } from '../../blocks/references/reference';
import { resourceId } from '../resources/examples';
import { appointmentId, card } from '../self-service/examples';
import { typeCode } from '../types/examples';

/*
 * True cases of the front desk: a mother comes with her daughter, and will come again.
 */

const params = { appointmentId };
const followUpId = '9k3f5j7rd1c7nq0v4h8m2t6b9k3f5j7rm3k8d2q7';
const reason = 'The officer for passports is ill.';

export const bookAtFrontDesk = {
  body: {
    ...{ type: typeCode, resourceId, start: '2026-03-22T09:00:00+03:00' },
    ...{ followUpOf: appointmentId, names: ['Lina Khalil'] },
    ...{ contact: { phone: '+962791234567' }, notes: 'Needs the ramp.', reference: 'P-2026/118' },
  },
  reply: {
    ...card,
    ...{ id: followUpId, shortReference: shortReferenceOf('appointment', followUpId) },
    ...{ date: '2026-03-22', start: '2026-03-22T09:00:00+03:00', end: '2026-03-22T09:20:00+03:00' },
    ...{ relation: 'self', names: ['Lina Khalil'], followUpOf: appointmentId },
    ...{ contact: { phone: '+962791234567' }, notes: 'Needs the ramp.', reference: 'P-2026/118' },
  },
} as const;

export const showAtFrontDesk = {
  params,
  reply: {
    ...card,
    ...{
      names: ['Lina Khalil'],
      followUpOf: null,
      contact: null,
      ...{ notes: null, reference: null },
      holdUntil: null,
      fee: null,
      billId: null,
      payment_id: null,
      refund: null,
    },
    citizen: { name: 'Rania Khalil', language: 'ar', email: 'rania@example.org', phone: '+962791234567' },
    timeline: [
      { at: '2026-03-02T08:12:00.000Z', action: 'move', by: 'booker', reason: null, officers: null },
      { at: '2026-03-03T10:00:00.000Z', action: 'reschedule', by: 'officer', reason, officers: null },
    ],
  },
};

const here = { ...card, state: 'checked-in' };

export const checkInByCode = { body: { code: `${appointmentId}.Zk3vYp0sQm7xT1bN9cHd2g` }, reply: here };
export const checkIn = { params, reply: here };
export const completeAppointment = { params, reply: { ...card, state: 'completed' } };
export const undoCheckIn = { params, reply: card };
export const undoNoShow = { params, reply: card };
export const missAppointment = { params, reply: { ...card, state: 'no-show' } };

export const rescheduleAppointment = {
  params,
  body: { start: '2026-03-09T10:30:00+03:00', reason },
  reply: {
    ...card,
    ...{
      date: '2026-03-09',
      start: '2026-03-09T10:30:00+03:00',
      end: '2026-03-09T10:50:00+03:00',
      sequence: 1,
    },
  },
};

export const callOffAppointment = {
  params,
  body: { reason },
  reply: { ...card, state: 'cancelled', sequence: 1, officers: { officer: 'L. Khoury', second: null } },
};
