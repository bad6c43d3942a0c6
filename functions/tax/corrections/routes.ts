import * as v from 'valibot';
import { billId } from '../../blocks/billing/bill';
import { officerRefusals, officersNamed, officersView } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { instant, text } from '../../kernel/text/fields';
import { assessmentFields } from '../assessments/request';
import { oneAssessment } from '../assessments/routes';
import { assessmentView } from '../assessments/views';
import * as examples from './examples';

const unchangeable = { 'bill-closed': 409, 'bill-stayed': 409, 'bill-full': 409 } as const;

const cancelledView = v.strictObject({
  id: billId,
  /** What people say and type for it, such as `B-4831-9027-556`. */
  shortReference: v.string(),
  state: v.literal('cancelled'),
  reason: text(1000),
  cancelledAt: instant,
  /** Who answers for it. */
  by: v.nullable(officersView),
});

/** The assessment that takes the place of another, and who answers for that. */
const revisedView = v.strictObject({ ...assessmentView.entries, by: v.nullable(officersView) });

export const correctionRoutes = {
  reviseAssessment: {
    method: 'POST',
    path: '/v1/agency/tax/assessments/{assessmentId}/revision',
    access: { agency: 'tax:write' },
    summary: 'Put right what an assessment was worked out of: another takes its place',
    description:
      'Worked out by the tax as it is now; due, and discounted, until when the first was; what was paid on it counts. One that is paid stays: the other charges the difference, or says what was too much (`credited`). One of which everything was given back is collected again, with the same value or another, and falls due anew, once the money has arrived. Objections are taken anew. While there is an objection, it is for the decision on that.',
    params: oneAssessment,
    headers: officersNamed,
    body: v.strictObject({
      value: assessmentFields.value,
      figures: assessmentFields.figures,
      reason: text(1000),
    }),
    reply: { status: 201, body: revisedView, location: '/v1/agency/tax/assessments/{id}' },
    refusals: {
      ...officerRefusals,
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
    path: '/v1/agency/tax/assessments/{assessmentId}/cancellation',
    access: { agency: 'tax:write' },
    summary: 'Cancel an assessment on which nothing is paid, and say why',
    params: oneAssessment,
    headers: officersNamed,
    body: v.strictObject({ reason: text(1000) }),
    reply: { status: 200, body: cancelledView },
    refusals: { ...officerRefusals, 'bill-not-found': 404, ...unchangeable, 'bill-part-paid': 409 },
    example: examples.cancelAssessment,
  },
} as const satisfies Routes;
