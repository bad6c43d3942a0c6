import * as v from 'valibot';
import type { Routes } from '../../../kernel/contract/contract';
import { id } from '../../../kernel/text/fields';
import { bookingRoutes } from '../../self-service/routes';
import { bundleOf } from '../protocol/bundle';
import { identifiers, ids, moments, paging, references, tokens } from '../protocol/fields';
import { fhir, posted, root } from '../protocol/protocol';
import { appointmentView } from './appointment';
import * as examples from './examples';
import { appointmentBody, nameTag, versionTag } from './request';

/** Milliseconds within which an equal request is a repeat: FHIR clients send no idempotency key. */
export const repeatsWithin = 600_000;

const own = { access: 'citizen', protocol: fhir } as const;
const one = v.strictObject({ appointmentId: id });
const missing = { 'booking-not-found': 404 } as const;
const unwanted = { 'slot-unknown': 422, 'patient-unknown': 422, 'status-not-allowed': 422 } as const;

const appointmentQuery = v.object({
  _id: v.optional(ids),
  identifier: v.optional(identifiers),
  date: v.optional(moments),
  status: v.optional(tokens),
  patient: v.optional(references),
  actor: v.optional(references),
  ...paging,
});

export const appointmentRoutes = {
  searchFhirAppointments: {
    ...own,
    method: 'GET',
    path: `${root}/Appointment`,
    summary: 'FHIR: search among your own Appointments, in the order of their starts',
    query: appointmentQuery,
    reply: { status: 200, body: bundleOf(appointmentView) },
    refusals: { 'search-unbounded': 400 },
    example: examples.appointments,
  },
  searchFhirAppointmentsByForm: {
    ...posted,
    access: 'citizen',
    path: `${root}/Appointment/_search`,
    summary: 'FHIR: the same, with the parameters as a form',
    query: appointmentQuery,
    reply: { status: 200, body: bundleOf(appointmentView) },
    refusals: { 'search-unbounded': 400 },
    example: examples.appointments,
  },
  readFhirAppointment: {
    ...own,
    method: 'GET',
    path: `${root}/Appointment/{appointmentId}`,
    summary: 'FHIR: show one of your Appointments',
    params: one,
    query: v.object({}),
    reply: { status: 200, body: appointmentView, tagged: true },
    refusals: missing,
    example: examples.appointment,
  },
  readFhirAppointmentVersion: {
    ...own,
    method: 'GET',
    path: `${root}/Appointment/{appointmentId}/_history/{versionId}`,
    summary:
      'FHIR: show a version of one of your Appointments; the present one is kept, earlier ones are not',
    params: v.strictObject({
      appointmentId: id,
      versionId: v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'Must be the number of a version, such as 3.')),
    }),
    query: v.object({}),
    reply: { status: 200, body: appointmentView, tagged: true },
    refusals: { ...missing, 'version-not-found': 404 },
    example: examples.version,
  },
  createFhirAppointment: {
    ...own,
    method: 'POST',
    path: `${root}/Appointment`,
    summary: 'FHIR: book a Slot (`booked`), or hold it for some minutes (`pending`)',
    description:
      'For oneself. What costs something is pending until its bill is paid. `If-None-Exist` names it: where an appointment of that name is there already, it is answered as it is, with 200. `Idempotency-Key` names the creation: its repeat gets the first answer. Without either the very same request within ten minutes is a repeat, as long as the appointment is not called off.',
    headers: v.object({
      'If-None-Exist': v.optional(nameTag),
    }),
    query: v.object({}),
    body: appointmentBody,
    repeats: repeatsWithin,
    reply: {
      status: 201,
      body: appointmentView,
      location: `${root}/Appointment/{id}/_history/{meta.versionId}`,
      existing: true,
    },
    refusals: { ...bookingRoutes.bookAppointment.refusals, ...unwanted },
    example: examples.creation,
  },
  updateFhirAppointment: {
    ...own,
    method: 'PUT',
    path: `${root}/Appointment/{appointmentId}`,
    summary:
      'FHIR: confirm (`booked`), cancel (`cancelled`) or move one of your Appointments to another Slot',
    description:
      'Of the version that `If-Match` names, or else `meta.versionId`. `cancelationReason` is kept; other elements are passed over.',
    params: one,
    headers: v.object({ 'If-Match': v.optional(versionTag) }),
    query: v.object({}),
    body: appointmentBody,
    repeats: repeatsWithin,
    reply: { status: 200, body: appointmentView },
    refusals: {
      ...bookingRoutes.confirmAppointment.refusals,
      ...bookingRoutes.moveAppointment.refusals,
      ...bookingRoutes.cancelAppointment.refusals,
      ...unwanted,
      'version-conflict': 412,
    },
    example: examples.update,
  },
} as const satisfies Routes;
