import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id } from '../../kernel/text/fields';
import {
  issuedWebhook,
  rotatedSecret,
  rotationRequest,
  webhookChange,
  webhookRequest,
  webhookView,
} from './endpoint';
import * as examples from './examples';
import { maxWebhooks } from './rules';

const ofWebhook = v.strictObject({ webhookId: id });

export const webhookRoutes = {
  createWebhook: {
    method: 'POST',
    path: '/v1/agency/webhooks',
    access: { agency: 'webhooks:write' },
    summary: 'Have a system told of events',
    description:
      `Events that concern the agency go to \`url\` as CloudEvents (\`application/cloudevents+json\`), signed after Standard Webhooks. \`types\` names them without \`diwan.\`: \`complaint.filed\`, or \`complaint.*\` for all of a noun; \`webhook.*\` tells when another webhook was stopped. At most ${maxWebhooks} an agency. ` +
      'Any 2xx within 15 seconds takes a delivery, 410 ends the webhook, all else is tried again over three days; `Retry-After` of a 429 or 503 is kept to, up to twelve hours; redirects are not followed. After a day in which nothing was taken the webhook is paused. ' +
      'Events may come more than once (`webhook-id` says which) and in any order (`time` says when). ' +
      'The secret is told in this answer, and for a day to whoever sends the very same request again. It counts from the first event after it was made, as a change does; what happened while no webhook wanted it that was deleted in the last three days, or is gone, goes to it, too. The key that may write webhooks may see all that happens to the agency.',
    body: webhookRequest,
    reply: { status: 201, body: issuedWebhook, location: '/v1/agency/webhooks/{id}' },
    refusals: { 'unsafe-url': 422, 'too-many-webhooks': 409, 'secret-shown': 409 },
    example: examples.createWebhook,
  },
  listWebhooks: {
    method: 'GET',
    path: '/v1/agency/webhooks',
    access: { agency: 'webhooks:read' },
    summary: 'My webhooks',
    reply: {
      status: 200,
      body: v.strictObject({ items: v.pipe(v.array(webhookView), v.maxLength(maxWebhooks)) }),
    },
    example: { reply: { items: [examples.webhook] } },
  },
  getWebhook: {
    method: 'GET',
    path: '/v1/agency/webhooks/{webhookId}',
    access: { agency: 'webhooks:read' },
    summary: 'A webhook, and how it fares',
    params: ofWebhook,
    reply: { status: 200, body: webhookView },
    refusals: { 'webhook-not-found': 404 },
    example: { params: examples.params, reply: examples.webhook },
  },
  replaceWebhook: {
    method: 'PUT',
    path: '/v1/agency/webhooks/{webhookId}',
    access: { agency: 'webhooks:write' },
    summary: 'Change, disable or enable a webhook',
    description:
      'Enabling one that was paused begins anew; what was held meanwhile goes out when it is replayed. While it is `disabled`, nothing is noted for it; what one that is `gone` would have got is kept for the next webhook that wants it.',
    params: ofWebhook,
    body: webhookChange,
    reply: { status: 204 },
    refusals: { 'webhook-not-found': 404, 'unsafe-url': 422 },
    example: examples.replaceWebhook,
  },
  deleteWebhook: {
    method: 'DELETE',
    path: '/v1/agency/webhooks/{webhookId}',
    access: { agency: 'webhooks:write' },
    summary: 'Delete a webhook',
    description:
      'Nothing more is sent. Its deliveries can be looked at until they are thirty days old. What it would have got is kept for three days, unless another webhook wants it, and goes to the next one that does.',
    params: ofWebhook,
    reply: { status: 204 },
    refusals: { 'webhook-not-found': 404 },
    example: { params: examples.params },
  },
  rotateSecret: {
    method: 'POST',
    path: '/v1/agency/webhooks/{webhookId}/rotation',
    access: { agency: 'webhooks:write' },
    summary: 'Replace the secret by a new one',
    description:
      'The old secret signs beside the new one for the overlap, both in `webhook-signature`. One rotation at a time, unless it has no overlap. The secret is told as when a webhook is made.',
    params: ofWebhook,
    body: rotationRequest,
    reply: { status: 201, body: rotatedSecret },
    refusals: { 'webhook-not-found': 404, 'rotation-running': 409, 'secret-shown': 409 },
    example: examples.rotateSecret,
  },
} as const satisfies Routes;
