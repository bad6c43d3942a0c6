import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { minCharacters } from '../../kernel/text/characters';
import { code, instantInput, pageOf, paging, text } from '../../kernel/text/fields';
import { summaryView } from '../cases/views';
import * as examples from './examples';

const queueQuery = v.strictObject({
  ...paging,
  status: v.optional(
    v.picklist([
      'open',
      'closed',
      'in-review',
      'awaiting-applicant',
      'approved',
      'refused',
      'withdrawn',
      'lapsed',
    ]),
    'open',
  ),
  /** The code of the service. */
  service: v.optional(code),
  /** Who it is assigned to. */
  unit: v.optional(text(80)),
  officer: v.optional(text(80)),
  /** Only what is past its time. */
  overdue: v.optional(v.literal('true')),
  /** Words that all stand in what was filled in, as far as lists hold it. */
  text: v.optional(v.pipe(text(100), minCharacters(2))),
  /** A short reference. */
  reference: v.optional(text(100)),
  updated_after: v.optional(instantInput),
});
export type QueueFilters = v.InferOutput<typeof queueQuery>;

export const queueRoutes = {
  listApplicationQueue: {
    method: 'GET',
    path: '/v1/agency/applications',
    access: { agency: 'applications:read' },
    summary: 'List the applications that are with your agency: what is due first in front',
    description:
      'What waits for its applicant, and what has no date, comes last; of what is closed, the latest comes first. A page may be short and still not be the last: the last has no `next`. `reference` finds the one with that short reference (from a second after it was handed in), whatever else is asked.',
    query: queueQuery,
    reply: { status: 200, body: pageOf(summaryView) },
    example: examples.listApplicationQueue,
  },
} as const satisfies Routes;
