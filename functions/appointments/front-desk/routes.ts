import * as v from 'valibot';
import { officerRefusals, officersNamed } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { checkInCode } from '../self-service/check-in-code';
import { acting, missing, ofSlots, oneAppointment } from '../self-service/routes';
import { actionReply, answeredReply } from '../self-service/views';
import * as examples from './examples';
import { callOffRequest, frontDeskRequest, rescheduleRequest } from './request';
import { frontDeskAppointmentView, frontDeskBookedView } from './views';

const reads = { agency: 'appointments:read' } as const;
const writes = { agency: 'appointments:write' } as const;

const act = {
  method: 'POST',
  access: writes,
  params: oneAppointment,
  reply: { status: 200, body: actionReply },
} as const;

const ofDay = { ...acting, 'other-day': 409 } as const;
const afterStart = { ...acting, 'not-begun': 409 } as const;

/** The routes of officers at the front desk. */
export const frontDeskRoutes = {
  bookAtFrontDesk: {
    method: 'POST',
    path: '/v1/agency/appointments',
    access: writes,
    summary:
      'Book for somebody at the front desk: who walks in, who telephones, or who is to come again (`followUpOf`)',
    description:
      'Who walks in is here at once, at any time of the day. With `overbook` more come than there are seats, and the appointment is marked so; a resource that is closed stays so. `followUpOf` makes it the appointment of who booked that one. Whoever has no account hears nothing from the portal: `contact` and `notes` say how to reach them, and stand in the appointment, on the day sheet and in the result of a closure. No bill is made out.',
    body: frontDeskRequest,
    reply: { status: 201, body: frontDeskBookedView, location: '/v1/agency/appointments/{id}' },
    refusals: {
      'appointment-type-unknown': 422,
      ...ofSlots,
      'too-many-people': 422,
      'appointments-overlap': 409,
      'follow-up-unknown': 422,
    },
    example: examples.bookAtFrontDesk,
  },
  showAtFrontDesk: {
    method: 'GET',
    path: '/v1/agency/appointments/{appointmentId}',
    access: reads,
    personal: true,
    summary: 'Show an appointment with who booked it; they see that you did',
    params: oneAppointment,
    reply: { status: 200, body: frontDeskAppointmentView },
    refusals: missing,
    example: examples.showAtFrontDesk,
  },
  checkInByCode: {
    method: 'POST',
    path: '/v1/agency/appointments/check-in',
    access: writes,
    summary: 'Check somebody in by the QR code of their appointment, on its day',
    body: v.strictObject({ code: checkInCode }),
    reply: { status: 200, body: actionReply },
    refusals: { 'check-in-code-unknown': 422, 'booking-closed': 409, 'booking-full': 409, 'other-day': 409 },
    example: examples.checkInByCode,
  },
  checkIn: {
    ...act,
    path: '/v1/agency/appointments/{appointmentId}/check-in',
    summary: 'Check somebody in who shows no code, on the day of the appointment',
    refusals: ofDay,
    example: examples.checkIn,
  },
  completeAppointment: {
    ...act,
    path: '/v1/agency/appointments/{appointmentId}/completion',
    summary: 'Note that an appointment has taken place',
    refusals: afterStart,
    example: examples.completeAppointment,
  },
  missAppointment: {
    ...act,
    path: '/v1/agency/appointments/{appointmentId}/no-show',
    summary: 'Note that nobody came, from the start of the appointment on',
    description: 'When its day is over, that is noted by itself of who was not checked in.',
    refusals: afterStart,
    example: examples.missAppointment,
  },
  undoCheckIn: {
    ...act,
    method: 'DELETE',
    path: '/v1/agency/appointments/{appointmentId}/check-in',
    summary: 'Undo a check-in that was a mistake: the people are awaited again',
    refusals: acting,
    example: examples.undoCheckIn,
  },
  undoNoShow: {
    ...act,
    method: 'DELETE',
    path: '/v1/agency/appointments/{appointmentId}/no-show',
    summary: 'Undo a no-show that was a mistake, within a week; who booked is told',
    description:
      'The appointment is confirmed again: note who came, or that it has taken place, on the same day. Otherwise it is a no-show once more when that day is over.',
    refusals: { ...acting, 'too-late-to-undo': 409 },
    example: examples.undoNoShow,
  },
  rescheduleAppointment: {
    ...act,
    path: '/v1/agency/appointments/{appointmentId}/rescheduling',
    summary: 'Move an appointment of somebody, who is told of it',
    body: rescheduleRequest,
    refusals: {
      ...acting,
      ...ofSlots,
      'appointments-overlap': 409,
      'appointment-type-unknown': 422,
      'hold-lapsed': 409,
    },
    example: examples.rescheduleAppointment,
  },
  callOffAppointment: {
    ...act,
    path: '/v1/agency/appointments/{appointmentId}/calling-off',
    summary: 'Call an appointment off: who booked it is told',
    description:
      'A bill that is not paid is cancelled. What was paid is yours to give back (`refund`, also in the event `appointment.cancelled`), by `POST /v1/agency/payments/{payment_id}/refunds`. Names the officer (`Diwan-Officer`), and where the bill is above your limit (`refund-policy`) a second one who agrees (`Diwan-Second-Officer`); both stand in its timeline, which you see, and not in what people see.',
    headers: officersNamed,
    body: callOffRequest,
    reply: { status: 200, body: answeredReply },
    refusals: { ...acting, 'hold-lapsed': 409, ...officerRefusals },
    example: examples.callOffAppointment,
  },
} as const satisfies Routes;
