import * as v from 'valibot';
import { billId } from '../../blocks/billing/bill';
import type { Routes } from '../../kernel/contract/contract';
import { instant, text } from '../../kernel/text/fields';
import { assessed } from '../register/fields';
import { assessLimit, assessmentRequest, assessmentResult, maxAssessed } from './bulk';
import * as examples from './examples';
import { assessmentView, currentView } from './views';

export const oneAssessment = v.strictObject({ assessmentId: billId });
export const unassessable = {
  'tax-unknown': 422,
  'thing-unknown': 422,
  'taxpayer-unknown': 422,
  'not-assessable': 422,
  'already-assessed': 409,
} as const;

const unchangeable = { 'bill-closed': 409, 'bill-stayed': 409, 'bill-full': 409 } as const;

const cancelledView = v.strictObject({
  id: billId,
  state: v.literal('cancelled'),
  reason: text(1000),
  cancelledAt: instant,
});

export const assessmentRoutes = {
  assess: {
    method: 'POST',
    path: '/v1/agency/assessments',
    access: { agency: 'tax:write' },
    summary: 'Assess a tax: the bill is worked out by the tax, and made out',
    description:
      'An assessment is known by its tax, its thing (or taxpayer), the day on which its period begins, and its `sequence`, in whichever request it comes: the very same is answered as before, and any other of the same is refused with the id of the one that there is. A second one of a period, such as after a revision, has the next `sequence`.',
    body: v.strictObject(assessmentRequest),
    reply: { status: 201, body: assessmentView, location: '/v1/agency/assessments/{id}' },
    refusals: unassessable,
    example: examples.assess,
  },
  importAssessments: {
    method: 'POST',
    path: '/v1/agency/assessments/imports',
    access: { agency: 'tax:write' },
    summary: 'Assess up to 500 at once',
    description:
      'Each has a result of its own, in the order sent: one that is refused holds up no other. What was assessed already is recognised, in whichever call it came.',
    body: v.strictObject({
      items: v.pipe(v.array(v.strictObject(assessmentRequest)), v.minLength(1), v.maxLength(maxAssessed)),
    }),
    bodyLimit: assessLimit,
    reply: { status: 200, body: v.strictObject({ items: v.array(assessmentResult) }) },
    example: examples.importAssessments,
  },
  showAssessmentToAgency: {
    method: 'GET',
    path: '/v1/agency/assessments/{assessmentId}',
    access: { agency: 'tax:read' },
    summary: 'Show an assessment that you made, with what is owed today and how it was worked out',
    params: oneAssessment,
    reply: { status: 200, body: currentView },
    refusals: { 'assessment-not-found': 404 },
    example: examples.showAssessment,
  },
  reviseAssessment: {
    method: 'POST',
    path: '/v1/agency/assessments/{assessmentId}/revision',
    access: { agency: 'tax:write' },
    summary: 'Put right what an assessment was worked out of: another takes its place',
    description:
      'Worked out by the tax as it is now; due, and discounted, until when the first was; what was paid on it counts. Objections are taken anew. While there is an objection, it is for the decision on that.',
    params: oneAssessment,
    body: v.strictObject({ value: assessed.value, figures: assessed.figures, reason: text(1000) }),
    reply: { status: 201, body: assessmentView, location: '/v1/agency/assessments/{id}' },
    refusals: {
      'assessment-not-found': 404,
      'tax-unknown': 422,
      'not-assessable': 422,
      'not-amendable': 422,
      'other-currency': 422,
      ...unchangeable,
      'assessment-changed': 409,
      'less-than-paid': 409,
      'part-given-back': 409,
      'payment-in-progress': 409,
    },
    example: examples.reviseAssessment,
  },
  cancelAssessment: {
    method: 'POST',
    path: '/v1/agency/assessments/{assessmentId}/cancellation',
    access: { agency: 'tax:write' },
    summary: 'Cancel an assessment on which nothing is paid, and say why',
    params: oneAssessment,
    body: v.strictObject({ reason: text(1000) }),
    reply: { status: 200, body: cancelledView },
    refusals: { 'bill-not-found': 404, ...unchangeable, 'bill-part-paid': 409 },
    example: examples.cancelAssessment,
  },
} as const satisfies Routes;
