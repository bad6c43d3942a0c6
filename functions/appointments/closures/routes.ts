import * as v from 'valibot';
import { officerRefusals, officersOfAct } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { id, pageOf, paging } from '../../kernel/text/fields';
import { sheetLine } from '../day-sheets/routes';
import { closureCreated, closureRequest, closureView } from './closure';
import * as examples from './examples';
import { outcomes } from './result';

const reads = { agency: 'appointments:read' } as const;
const writes = { agency: 'appointments:write' } as const;
/** An appointment as on the day sheet, where it is by now, and what the closure did about it. */
const closureResult = v.strictObject({ ...sheetLine.entries, outcome: v.picklist(outcomes) });
const oneClosure = v.strictObject({ closureId: id });
const missing = { 'closure-not-found': 404 } as const;

export const closureRoutes = {
  closeResource: {
    method: 'POST',
    path: '/v1/agency/appointments/closures',
    access: writes,
    summary: 'Close a resource for a stretch of time, and see to whoever has an appointment then',
    description:
      'At once nobody books that time any more. Whoever has an appointment is then seen to within minutes: `rebook` moves them to the nearest free time at the same place within two weeks, and calls off those for whom there is none; `call-off` calls off all; `notify` only tells them. All of them are told, with the reason, but those without an account: `GET …/closures/{closureId}/appointments` says how to reach them. Names the officer (`Diwan-Officer`), and a second one who agrees (`Diwan-Second-Officer`) where your policy asks for two (`schedules` of `refund-policy`).',
    headers: officersOfAct,
    body: closureRequest,
    reply: { status: 201, body: closureCreated, location: '/v1/agency/appointments/closures/{id}' },
    refusals: { 'resource-unknown': 422, 'closure-over': 422, ...officerRefusals },
    example: examples.closeResource,
  },
  listClosures: {
    method: 'GET',
    path: '/v1/agency/appointments/closures',
    access: reads,
    summary: 'List the closures of a resource, the latest first',
    query: v.strictObject({ ...paging, resourceId: id }),
    reply: { status: 200, body: pageOf(closureView) },
    refusals: { 'resource-not-found': 404 },
    example: examples.listClosures,
  },
  getClosure: {
    method: 'GET',
    path: '/v1/agency/appointments/closures/{closureId}',
    access: reads,
    summary: 'Show a closure, and how many were moved, called off or told because of it',
    params: oneClosure,
    reply: { status: 200, body: closureView },
    refusals: missing,
    example: examples.getClosure,
  },
  listClosureResults: {
    method: 'GET',
    path: '/v1/agency/appointments/closures/{closureId}/appointments',
    access: reads,
    personal: true,
    summary:
      'List the appointments that a closure has affected: whom they are of, and what was done about each',
    description:
      'Whoever has no account was told nothing: reach them by their `contact`. Each person who has one sees that you looked.',
    params: oneClosure,
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(closureResult) },
    refusals: missing,
    example: examples.listClosureResults,
  },
  liftClosure: {
    method: 'DELETE',
    path: '/v1/agency/appointments/closures/{closureId}',
    access: writes,
    summary: 'Lift a closure: the resource is there again; who was moved or called off stays so',
    description: 'Names the officer (`Diwan-Officer`), who stands in the closure.',
    params: oneClosure,
    headers: officersOfAct,
    reply: { status: 204 },
    refusals: { ...missing, 'closure-lifted': 409, 'same-officer': 403 },
    example: examples.liftClosure,
  },
} as const satisfies Routes;
