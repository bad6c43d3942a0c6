import * as v from 'valibot';
import { billId } from '../../blocks/billing/bill';
import type { Routes } from '../../kernel/contract/contract';
import { assessLimit, assessmentRequest, assessmentResult, importRequest } from './bulk';
import * as examples from './examples';
import { assessmentView, currentView } from './views';

export const oneAssessment = v.strictObject({ assessmentId: billId });
export const unassessable = {
  'tax-unknown': 422,
  'taxable-object-unknown': 422,
  'taxpayer-unknown': 422,
  'not-assessable': 422,
  'already-assessed': 409,
} as const;

export const assessmentRoutes = {
  assess: {
    method: 'POST',
    path: '/v1/agency/tax/assessments',
    access: { agency: 'tax:write' },
    summary: 'Assess a tax: the bill is worked out by the tax, and made out',
    description:
      'An assessment is known by its tax, its taxable object (or taxpayer), the day on which its period begins, and its `sequence`, in whichever request it comes: the very same is answered as before, and any other of the same is refused with the id of the one that there is. A second one of a period, such as after a revision, has the next `sequence`.',
    body: v.strictObject(assessmentRequest),
    reply: { status: 201, body: assessmentView, location: '/v1/agency/tax/assessments/{id}' },
    refusals: unassessable,
    example: examples.assess,
  },
  importAssessments: {
    method: 'POST',
    path: '/v1/agency/tax/assessments/imports',
    access: { agency: 'tax:write' },
    summary: 'Assess up to 500 at once',
    description:
      'Each has a result of its own, in the order sent: one that is malformed or refused holds up no other. What was assessed already is `known`, in whichever call it came, or `already-assessed` where it was something else. What could not be reached in the time of a call is `later`: send it again.',
    body: importRequest,
    bodyLimit: assessLimit,
    reply: { status: 200, body: v.strictObject({ items: v.array(assessmentResult) }) },
    example: examples.importAssessments,
  },
  showAssessmentToAgency: {
    method: 'GET',
    path: '/v1/agency/tax/assessments/{assessmentId}',
    access: { agency: 'tax:read' },
    summary: 'Show an assessment that you made, with what is owed today and how it was worked out',
    params: oneAssessment,
    reply: { status: 200, body: currentView },
    refusals: { 'assessment-not-found': 404 },
    example: examples.showAssessment,
  },
} as const satisfies Routes;
