import * as v from 'valibot';
import { referenceInput } from '../../blocks/references/query';
import type { Routes } from '../../kernel/contract/contract';
import { id, pageOf, paging, text } from '../../kernel/text/fields';
import { states } from '../bookings/lifecycle';
import * as examples from './examples';
import { bookingRequest, moveRequest } from './request';
import { ownAppointmentView, ownBookedView, ownSummaryView } from './views';

export const oneAppointment = v.strictObject({ appointmentId: id });
export const missing = { 'booking-not-found': 404 } as const;
export const acting = { ...missing, 'booking-closed': 409, 'booking-full': 409 } as const;

const act = {
  method: 'POST',
  access: 'citizen',
  actingFor: 'appointments',
  params: oneAppointment,
  reply: { status: 200, body: ownSummaryView },
} as const;

/** Why a requested time may be refused. */
export const ofSlots = {
  'resource-unknown': 422,
  'no-such-slot': 422,
  'outside-booking-window': 422,
  'slot-taken': 409,
} as const;

export const bookingRoutes = {
  bookAppointment: {
    method: 'POST',
    path: '/v1/appointments',
    access: 'citizen',
    actingFor: 'appointments',
    summary: 'Book an appointment, or hold one for some minutes (`hold`)',
    description:
      'With a resource, or with whichever is free at a place, at the start of one of its slots; for oneself, a child, or a group; with `language` only with somebody who speaks it. What costs something is held, with a bill: pay it (`POST /v1/payments`), and it is confirmed by itself. A hold lapses by itself, and its bill with it; while a payment is under way it does not. To prove who you are (types with `provesIdentity`), book with the id of your claim: the appointment ends with the claim, and the claim waits for it.',
    body: bookingRequest,
    reply: { status: 201, body: ownBookedView, location: '/v1/appointments/{id}' },
    refusals: {
      'appointment-type-unknown': 422,
      'place-unknown': 422,
      ...ofSlots,
      'relation-not-allowed': 422,
      'too-many-people': 422,
      'language-not-spoken': 422,
      'follow-up-unknown': 422,
      'claim-missing': 422,
      'claim-unknown': 422,
      'claim-has-appointment': 409,
      'too-many-bookings': 409,
      'appointments-overlap': 409,
    },
    example: examples.bookAppointment,
  },
  listAppointments: {
    method: 'GET',
    path: '/v1/appointments',
    access: 'citizen',
    actingFor: 'appointments',
    summary: 'List your own appointments: those to come, the next first, or those of the past',
    description:
      '`upcoming` are those that you are awaited for and that are not over yet; `past` and `all` hold what was cancelled too. `state` leaves those in one state.',
    query: v.strictObject({
      ...paging,
      when: v.optional(v.picklist(['upcoming', 'past', 'all']), 'upcoming'),
      state: v.optional(v.picklist(states)),
      /** The one with this short reference, whatever else is asked. */
      reference: v.optional(referenceInput('appointment')),
    }),
    reply: { status: 200, body: pageOf(ownSummaryView) },
    example: examples.listAppointments,
  },
  getAppointment: {
    method: 'GET',
    path: '/v1/appointments/{appointmentId}',
    access: 'citizen',
    actingFor: 'appointments',
    summary: 'Show one of your appointments: where it is, what to bring, how to prepare',
    description: 'A hold whose time is over has lapsed, unless a payment for it is under way.',
    params: oneAppointment,
    reply: { status: 200, body: ownAppointmentView },
    refusals: missing,
    example: examples.getAppointment,
  },
  confirmAppointment: {
    ...act,
    path: '/v1/appointments/{appointmentId}/confirmation',
    summary: 'Confirm an appointment that you hold, before its hold lapses',
    refusals: { ...acting, 'hold-lapsed': 409, 'payment-needed': 409, 'offered-instead': 409 },
    example: examples.confirmAppointment,
  },
  moveAppointment: {
    ...act,
    path: '/v1/appointments/{appointmentId}/move',
    summary: 'Move an appointment to another time, or to another resource: both or neither',
    description:
      'It stays the same appointment, with its number, its people and what was paid. To the time that it has already nothing changes, and nobody is told.',
    body: moveRequest,
    refusals: {
      ...acting,
      ...ofSlots,
      'appointments-overlap': 409,
      'language-not-spoken': 422,
      'appointment-type-unknown': 422,
      'hold-lapsed': 409,
      'too-late-to-change': 409,
    },
    example: examples.moveAppointment,
  },
  cancelAppointment: {
    ...act,
    path: '/v1/appointments/{appointmentId}/cancellation',
    summary: 'Cancel an appointment; somebody else may have the time',
    description:
      'As long before as its type allows; a `reason` is kept, and shown to the agency. A bill that is not paid is cancelled too; what was paid is given back by the agency (`refund` of the appointment).',
    body: v.strictObject({ reason: v.optional(text(500)) }),
    refusals: { ...acting, 'hold-lapsed': 409, 'too-late-to-change': 409 },
    example: examples.cancelAppointment,
  },
} as const satisfies Routes;
