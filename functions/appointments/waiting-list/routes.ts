import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { code, id, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { ownWaitingView, waiterView, waitingRequest } from './request';

export const oneWish = v.strictObject({ waitingId: id });
export const missing = { 'waiting-not-found': 404 } as const;

export const joinRoutes = {
  joinWaitingList: {
    method: 'POST',
    path: '/v1/appointments/waiting',
    access: 'citizen',
    actingFor: 'appointments',
    summary: 'Wait for an appointment, or for an earlier one than you have (`insteadOf`)',
    description:
      'When seats come free, whoever asked first and whom they fit is offered them: an appointment that is held for them for a quarter of an hour or more (`appointment.offered`). Accept it, or cancel it; else it goes to the next when its time is over. Nobody is offered the same time twice. With `language` only times with somebody who speaks it are offered. What is free already is not waited for: book it.',
    body: waitingRequest,
    reply: { status: 201, body: ownWaitingView, location: '/v1/appointments/waiting/{id}' },
    refusals: {
      'appointment-type-unknown': 422,
      'no-waiting-list': 422,
      'place-unknown': 422,
      'days-unfit': 422,
      'relation-not-allowed': 422,
      'too-many-people': 422,
      'instead-unfit': 422,
      'claim-missing': 422,
      'language-not-spoken': 422,
      'too-many-waiting': 409,
      'already-waiting': 409,
    },
    example: examples.joinWaitingList,
  },
  listWaiting: {
    method: 'GET',
    path: '/v1/appointments/waiting',
    access: 'citizen',
    actingFor: 'appointments',
    summary: 'List what you wait for, and waited for, the last first',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(ownWaitingView) },
    example: examples.listWaiting,
  },
  getWaiting: {
    method: 'GET',
    path: '/v1/appointments/waiting/{waitingId}',
    access: 'citizen',
    actingFor: 'appointments',
    summary: 'Show one thing that you wait for, and what is offered to you',
    params: oneWish,
    reply: { status: 200, body: ownWaitingView },
    refusals: missing,
    example: examples.getWaiting,
  },
} as const satisfies Routes;

export const waitingRoutes = {
  ...joinRoutes,
  leaveWaitingList: {
    method: 'DELETE',
    path: '/v1/appointments/waiting/{waitingId}',
    access: 'citizen',
    actingFor: 'appointments',
    summary: 'Wait no longer; what is offered goes to the next',
    params: oneWish,
    reply: { status: 204 },
    refusals: { ...missing, 'waiting-closed': 409 },
    example: examples.leaveWaitingList,
  },
  showWaitingList: {
    method: 'GET',
    path: '/v1/agency/appointments/waiting-lists',
    access: { agency: 'appointments:read' },
    summary: 'Show who waits for a type, in order, without saying who they are',
    description:
      '`waiting` and `offered` count the whole list, up to 2,000. With `placeId`, those to whom that place is right.',
    query: v.strictObject({ ...paging, type: code, placeId: v.optional(id) }),
    reply: {
      status: 200,
      body: v.strictObject({
        waiting: v.number(),
        offered: v.number(),
        ...pageOf(waiterView).entries,
      }),
    },
    example: examples.showWaitingList,
  },
} as const satisfies Routes;
