import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, pageOf, paging } from '../../kernel/text/fields';
import { replayRequest } from '../endpoints/endpoint';
import { deliveryView } from './delivery';
import * as examples from './examples';
import { deliveryStates } from './lifecycle';

const ofWebhook = v.strictObject({ webhookId: id });
const ofDelivery = v.strictObject({ webhookId: id, deliveryId: id });

/** What went to a webhook, and sending it again. */
export const deliveryRoutes = {
  testWebhook: {
    method: 'POST',
    path: '/v1/agency/webhooks/{webhookId}/test',
    access: { agency: 'webhooks:write' },
    summary: 'Send a test event',
    description:
      'An event of the type `diwan.webhook.test` goes out within a minute or so, whatever types are wanted.',
    params: ofWebhook,
    reply: { status: 201, body: v.strictObject({ deliveryId: id }) },
    refusals: { 'webhook-not-found': 404, 'webhook-not-enabled': 409 },
    example: examples.testWebhook,
  },
  listDeliveries: {
    method: 'GET',
    path: '/v1/agency/webhooks/{webhookId}/deliveries',
    access: { agency: 'webhooks:read' },
    summary: 'What went to a webhook, newest first',
    description:
      'Kept for thirty days. `pending` is on its way, and is tried again until `nextAttemptAt` at the latest; `failed` was given up after three days or by a 410; `held` was not sent, as the webhook was not enabled. With `state` a page may be short and not be the last.',
    params: ofWebhook,
    query: v.strictObject({ ...paging, state: v.optional(v.picklist(deliveryStates)) }),
    reply: { status: 200, body: pageOf(deliveryView) },
    refusals: { 'webhook-not-found': 404 },
    example: examples.listDeliveries,
  },
  replayDelivery: {
    method: 'POST',
    path: '/v1/agency/webhooks/{webhookId}/deliveries/{deliveryId}/replay',
    access: { agency: 'webhooks:write' },
    summary: 'Send a delivery again',
    description: 'Within a minute or so, with the same `webhook-id`.',
    params: ofDelivery,
    reply: { status: 204 },
    refusals: { 'delivery-not-found': 404, 'delivery-pending': 409 },
    example: { params: examples.deliveryParams },
  },
  replayWindow: {
    method: 'POST',
    path: '/v1/agency/webhooks/{webhookId}/replays',
    access: { agency: 'webhooks:write' },
    summary: 'Send the deliveries of a stretch of time again',
    description:
      'Those of events that happened from `since` on and before `until`: what was not delivered, or with `include` `all` of them. They go out little by little, 300 a minute, each with the same `webhook-id`; one replay at a time.',
    params: ofWebhook,
    body: replayRequest,
    reply: { status: 204 },
    refusals: {
      'webhook-not-found': 404,
      'webhook-not-enabled': 409,
      'replay-running': 409,
      'invalid-window': 422,
    },
    example: examples.replayWindow,
  },
} as const satisfies Routes;
