import * as v from 'valibot';
import type { Routes } from '../kernel/contract';
import { pageOf, paging } from '../kernel/fields';
import { missing, oneFine } from './acting';
import * as examples from './examples';
import { fineView, summaryView } from './views';

export const citizenRoutes = {
  listFines: {
    method: 'GET',
    path: '/v1/fines',
    access: 'citizen',
    summary: 'List the fines of everything that you have claimed, the newest first',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(summaryView) },
    example: examples.listFines,
  },
  getFine: {
    method: 'GET',
    path: '/v1/fines/{fineId}',
    access: 'citizen',
    summary: 'Show a fine with what is owed today and what happens next, and when',
    params: oneFine,
    reply: { status: 200, body: fineView },
    refusals: missing,
    example: examples.getFine,
  },
} as const satisfies Routes;
