import * as v from 'valibot';
import { officerRefusals, officersOfAct } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { code, id, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { ownTypeView, publicTypeSummary, publicTypeView, typeRequest, typeSummary } from './type-details';

const reads = { agency: 'appointments:read' } as const;
const writes = { agency: 'appointments:write' } as const;
const own = v.strictObject({ typeCode: code });
const missing = { 'appointment-type-not-found': 404 } as const;

export const typeRoutes = {
  listAppointmentTypes: {
    method: 'GET',
    path: '/v1/public/appointments/types',
    access: 'anyone',
    summary: 'List what people can have appointments for',
    query: v.strictObject({ ...paging, agencyId: v.optional(id) }),
    reply: { status: 200, body: pageOf(publicTypeSummary), cache: 60 },
    example: examples.listAppointmentTypes,
  },
  getAppointmentType: {
    method: 'GET',
    path: '/v1/public/appointments/types/{agencyId}/{typeCode}',
    access: 'anyone',
    summary: 'Show a type of appointment: how to prepare, what to bring, what it costs, and its terms',
    params: v.strictObject({ agencyId: id, typeCode: code }),
    reply: { status: 200, body: publicTypeView, cache: 60 },
    refusals: missing,
    example: examples.getAppointmentType,
  },
  putAppointmentType: {
    method: 'PUT',
    path: '/v1/agency/appointments/types/{typeCode}',
    access: writes,
    upsert: true,
    summary: 'Say what people can have appointments for, change it, or offer it no more (`active`)',
    description:
      'Appointments already made keep what they were made with. What is changed counts everywhere within ten minutes. Names the officer (`Diwan-Officer`); another fee than before takes a second one who agrees (`Diwan-Second-Officer`), unless your policy says that tariffs take one (`refund-policy`).',
    params: own,
    headers: officersOfAct,
    body: typeRequest,
    reply: { status: 204 },
    refusals: officerRefusals,
    example: examples.putAppointmentType,
  },
  listOwnAppointmentTypes: {
    method: 'GET',
    path: '/v1/agency/appointments/types',
    access: reads,
    summary: "List your agency's types of appointment, those not offered too",
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(typeSummary) },
    example: examples.listOwnAppointmentTypes,
  },
  getOwnAppointmentType: {
    method: 'GET',
    path: '/v1/agency/appointments/types/{typeCode}',
    access: reads,
    summary: 'Show a type of appointment as you wrote it, and who changed it last',
    params: own,
    reply: { status: 200, body: ownTypeView },
    refusals: missing,
    example: examples.getOwnAppointmentType,
  },
} as const satisfies Routes;
