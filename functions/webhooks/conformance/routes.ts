import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, instant, pageOf, paging } from '../../kernel/text/fields';
import * as example from './examples';
import { type RunView, runCard, runView } from './run';

const ofWebhook = v.strictObject({ webhookId: id });
const ofRun = v.strictObject({ webhookId: id, runId: id });

/** The newest passed report of an endpoint. */
export const reportView = v.strictObject({
  endpoint: v.string(),
  apiVersion: v.string(),
  passedAt: instant,
  /** Until when live keys are given for it. */
  goodUntil: instant,
  runId: id,
});

/** Whether an agency's system does what people will depend on. */
export const conformanceRoutes = {
  startConformanceRun: {
    method: 'POST',
    path: '/v1/agency/webhooks/{webhookId}/conformance',
    access: { agency: 'webhooks:write' },
    summary: 'Have your endpoint and your calls looked at',
    description:
      'Within a minute the portal sends the endpoint signed events, the same once more, and some that must be refused; and it looks at the calls with test keys of the last hour. Meanwhile the first write with a test key is answered 503, which has to come again. A run ends when all is seen, at the first look at which something has failed, or after ten minutes. Live keys are given for an endpoint whose run has passed.',
    params: ofWebhook,
    reply: { status: 201, body: runView, localized: true },
    refusals: { 'webhook-not-found': 404, 'webhook-not-enabled': 409, 'run-underway': 409 },
    example: example.startRun,
  },
  listConformanceRuns: {
    method: 'GET',
    path: '/v1/agency/webhooks/{webhookId}/conformance',
    access: { agency: 'webhooks:read' },
    summary: 'The conformance runs of an endpoint, newest first',
    description: 'Kept for 90 days.',
    params: ofWebhook,
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(runCard) },
    refusals: { 'webhook-not-found': 404 },
    example: {
      params: example.startRun.params,
      query: { limit: '20' },
      reply: { items: [example.card] },
    },
  },
  getConformanceRun: {
    method: 'GET',
    path: '/v1/agency/webhooks/{webhookId}/conformance/{runId}',
    access: { agency: 'webhooks:read' },
    summary: 'The report of a conformance run, with what is to be mended',
    description:
      'As JUnit XML for who asks for it (`Accept: application/xml`), so that a build can rest on it.',
    params: ofRun,
    reply: {
      status: 200,
      body: runView,
      localized: true,
      also: {
        media: 'application/xml',
        write: async (report) => (await import('./junit')).junitOf(report as RunView),
      },
    },
    refusals: { 'run-not-found': 404 },
    example: example.getRun,
  },
  listConformanceReports: {
    method: 'GET',
    path: '/v1/operator/webhooks/conformance/{agencyId}',
    access: 'operator',
    summary: 'The endpoints of an agency that have passed a conformance run, and when',
    params: v.strictObject({ agencyId: id }),
    reply: { status: 200, body: v.strictObject({ items: v.array(reportView) }) },
    refusals: { 'agency-not-found': 404 },
    example: { params: { agencyId: example.agencyId }, reply: { items: [example.report] } },
  },
} as const satisfies Routes;
