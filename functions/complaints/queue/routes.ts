import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { minCharacters } from '../../kernel/text/characters';
import { code, instantInput, pageOf, paging, text } from '../../kernel/text/fields';
import { boundingBox } from '../cases/bounding-box';
import { notFoundRefusals, oneComplaint } from '../cases/command-routes';
import { statusFilter } from '../cases/filters';
import { summaryView } from '../cases/views';
import * as examples from './examples';

const reads = { agency: 'complaints:read' } as const;

const queueQuery = v.strictObject({
  ...paging,
  status: v.optional(statusFilter, 'open'),
  category: v.optional(code),
  updated_after: v.optional(instantInput),
  bbox: v.optional(boundingBox),
  /** Who it is assigned to. */
  unit: v.optional(text(80)),
  officer: v.optional(text(80)),
  /** Words that all stand in its first words, address or reference. */
  text: v.optional(v.pipe(text(100), minCharacters(2))),
  /** A short reference, or the agency's own number of one that it imported. */
  reference: v.optional(text(100)),
  overdue: v.optional(v.literal('true')),
  order: v.optional(v.picklist(['ascending', 'descending', 'due']), 'descending'),
});
export type QueueFilters = v.InferOutput<typeof queueQuery>;

export const queueRoutes = {
  listQueue: {
    method: 'GET',
    path: '/v1/agency/complaints',
    access: reads,
    summary: 'List the complaints that are with your agency, by time of change or by when they are due',
    description:
      'To follow changes, ask with `order=ascending` and `updated_after` (changed then or later), and go on by `next`. A page may be short and still not be the last: the last has no `next`. `order=due` puts what is due first in front, of the 10,000 open ones that have been longest unchanged; what waits for its citizen comes last. `overdue=true` leaves only what is past its time, in that order. `reference` finds the one with that short reference (from a second after it was filed), or that was imported under it, whatever else is asked.',
    query: queueQuery,
    reply: { status: 200, body: pageOf(summaryView) },
    example: examples.listQueue,
  },
  listDuplicates: {
    method: 'GET',
    path: '/v1/agency/complaints/{complaintId}/duplicates',
    access: reads,
    summary: 'List the complaints that were closed as duplicates of this one',
    description: 'Follows within seconds. A page may be short and still not be the last.',
    params: oneComplaint,
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(summaryView) },
    refusals: notFoundRefusals,
    example: examples.listDuplicates,
  },
} as const satisfies Routes;
