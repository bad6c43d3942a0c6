import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, pageOf, paging } from '../../kernel/text/fields';
import { areaDetails, areaView } from './area';
import * as examples from './examples';

export const areaRoutes = {
  watchArea: {
    method: 'POST',
    path: '/v1/complaints/areas',
    access: 'citizen',
    summary: 'Watch an area: hear when something is reported in it',
    description:
      'A circle of up to a kilometre. Twenty at the most. Of what you report yourself you hear anyway.',
    body: v.strictObject(areaDetails),
    reply: { status: 201, body: areaView },
    refusals: { 'too-many-areas': 409 },
    example: examples.watchArea,
  },
  listAreas: {
    method: 'GET',
    path: '/v1/complaints/areas',
    access: 'citizen',
    summary: 'List the areas that you watch, the newest first',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(areaView) },
    example: examples.listAreas,
  },
  unwatchArea: {
    method: 'DELETE',
    path: '/v1/complaints/areas/{areaId}',
    access: 'citizen',
    summary: 'Watch an area no longer',
    params: v.strictObject({ areaId: id }),
    reply: { status: 204 },
    refusals: { 'area-not-found': 404 },
    example: examples.unwatchArea,
  },
} as const satisfies Routes;
