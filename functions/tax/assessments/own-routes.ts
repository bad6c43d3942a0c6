import * as v from 'valibot';
import { states } from '../../blocks/billing/bill';
import type { Routes } from '../../kernel/contract/contract';
import { pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { oneAssessment } from './routes';
import { ownAssessmentSummary, ownAssessmentView } from './views';

/*
 * What people were assessed, of all taxpayers that they have claimed.
 */

export const ownAssessmentRoutes = {
  listAssessments: {
    method: 'GET',
    path: '/v1/tax/assessments',
    access: 'citizen',
    actingFor: 'tax',
    summary: 'What you were assessed, the newest first, with what is owed of it today',
    description:
      'Those of all taxpayers that you have claimed; `state` leaves those whose bill is in one state. A page may be short and still not be the last: the last has no `next`.',
    query: v.strictObject({ ...paging, state: v.optional(v.picklist(states)) }),
    reply: { status: 200, body: pageOf(ownAssessmentSummary) },
    example: examples.listAssessments,
  },
  showAssessment: {
    method: 'GET',
    path: '/v1/tax/assessments/{assessmentId}',
    access: 'citizen',
    actingFor: 'tax',
    summary: 'An assessment of yours: how it was worked out, and what is owed of it today',
    params: oneAssessment,
    reply: { status: 200, body: ownAssessmentView },
    refusals: { 'assessment-not-found': 404 },
    example: examples.showOwn,
  },
} as const satisfies Routes;
