import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import type { Routes } from '../../kernel/contract/contract';
import { id, oneLine, pageOf, paging, text, wholeNumber } from '../../kernel/text/fields';
import { comparisonView } from '../comparison/comparison';
import { serviceSummary, serviceView } from '../versions/views';
import * as examples from './examples';

const one = v.strictObject({ serviceId: id });
const refusals = { 'service-not-found': 404, 'service-state': 409, 'other-revision': 409 } as const;

/** What the operator has read, and who they are. */
const decision = {
  revision: wholeNumber(1, 1_000_000_000),
  officer: oneLine(80),
};

export const reviewRoutes = {
  listReviews: {
    method: 'GET',
    path: '/v1/operator/catalogue/reviews',
    access: 'operator',
    summary: 'List the versions that wait to be published, the longest waiting first',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(withAgencyNames(serviceSummary)) },
    example: examples.listReviews,
  },
  getReview: {
    method: 'GET',
    path: '/v1/operator/catalogue/reviews/{serviceId}',
    access: 'operator',
    summary: 'Show what an agency wants to publish, and how it differs from what is published',
    params: one,
    reply: {
      status: 200,
      body: v.strictObject({ service: withAgencyNames(serviceView), comparison: comparisonView }),
    },
    refusals: { 'service-not-found': 404 },
    example: examples.getReview,
  },
  approveService: {
    method: 'POST',
    path: '/v1/operator/catalogue/reviews/{serviceId}/approval',
    access: 'operator',
    summary: 'Publish a version; nothing changes it from then on',
    description:
      'Its rules are run on its test cases once more. People find it within minutes, and at its address at once. What was begun under an earlier version stays under that, as `olderDrafts` allows.',
    params: one,
    body: v.strictObject(decision),
    reply: {
      status: 200,
      body: v.strictObject({ id, version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    },
    refusals: { ...refusals, 'unsound-service': 422 },
    example: examples.approveService,
  },
  sendServiceBack: {
    method: 'POST',
    path: '/v1/operator/catalogue/reviews/{serviceId}/send-back',
    access: 'operator',
    summary: 'Send a version back to its agency, with the reasons',
    params: one,
    body: v.strictObject({ ...decision, reasons: text(4000) }),
    reply: { status: 204 },
    refusals,
    example: examples.sendServiceBack,
  },
} as const satisfies Routes;
