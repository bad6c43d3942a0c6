import * as v from 'valibot';
import { officerRefusals, officersOfAct } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { code, pageOf, paging } from '../../kernel/text/fields';
import { named } from '../places/routes';
import * as examples from './examples';
import { exceptionsRequest, ownResourceView, resourceRequest, resourceSummary } from './resource-details';

const reads = { agency: 'appointments:read' } as const;
const writes = { agency: 'appointments:write' } as const;
const own = v.strictObject({ resourceCode: code });
const missing = { 'resource-not-found': 404 } as const;

export const resourceRoutes = {
  putResource: {
    method: 'PUT',
    path: '/v1/agency/appointments/resources/{resourceCode}',
    access: writes,
    upsert: true,
    summary: 'Register a counter, a doctor, a vehicle or a room under your own code, change it, or close it',
    description:
      'With its weekly patterns, cut by the calendar of its place. Its place and its step stay as they are, and its exceptions are kept by themselves. Appointments already made that lie outside of the new hours are seen to as `affected` says: their people are told (`notify`), moved to the nearest free time (`rebook`) or called off; see also `GET /v1/agency/appointments/stranded`. Each type must fit: 32 cells at the most, and the seats of one person. Names the officer (`Diwan-Officer`), and a second one who agrees (`Diwan-Second-Officer`) where your policy asks for two (`schedules` of `refund-policy`).',
    params: own,
    headers: officersOfAct,
    body: resourceRequest,
    reply: { status: 200, body: named },
    refusals: {
      'place-unknown': 422,
      'appointment-type-unknown': 422,
      'appointment-type-unfit': 422,
      'resource-fixed': 409,
      ...officerRefusals,
    },
    example: examples.putResource,
  },
  putScheduleExceptions: {
    method: 'PUT',
    path: '/v1/agency/appointments/resources/{resourceCode}/exceptions',
    access: writes,
    summary: "Replace the days on which a resource's schedule is another: closed, or with other hours",
    description:
      'The first that holds a day counts, before patterns and calendars. Appointments already made that lie outside of the new hours are seen to as `affected` of the resource says. Names the officer (`Diwan-Officer`), and a second one who agrees (`Diwan-Second-Officer`) where your policy asks for two (`schedules` of `refund-policy`).',
    params: own,
    headers: officersOfAct,
    body: exceptionsRequest,
    reply: { status: 204 },
    refusals: { ...missing, ...officerRefusals },
    example: examples.putScheduleExceptions,
  },
  listResources: {
    method: 'GET',
    path: '/v1/agency/appointments/resources',
    access: reads,
    summary: "List your agency's resources by code, closed ones too",
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(resourceSummary) },
    example: examples.listResources,
  },
  getResource: {
    method: 'GET',
    path: '/v1/agency/appointments/resources/{resourceCode}',
    access: reads,
    summary: 'Show a resource with its schedule, and who changed it last',
    params: own,
    reply: { status: 200, body: ownResourceView },
    refusals: missing,
    example: examples.getResource,
  },
} as const satisfies Routes;
