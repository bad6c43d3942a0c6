import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { deliveryView } from './deliveries/delivery';
import { deliveryRoutes } from './deliveries/routes';
import { issuedWebhook, webhookView } from './endpoints/endpoint';
import { webhookRoutes } from './endpoints/routes';
import own from './sentences.json';
import { titles } from './titles';

export const contract = define({
  name: 'webhooks',
  summary: 'Telling the systems of agencies what happens, after Standard Webhooks',
  keys: { write: ['webhook', 'webhook-delivery'], read: [] },
  seals: ['cursor', 'webhook-secret'],
  items: { webhook: ['published', 'scheduled'], 'webhook-delivery': ['scheduled'] },
  events: { on: ['*'], audience: 'agencies', reads: [], writes: [] },
  workers: {
    deliveries: {
      summary: 'Sends webhooks to the systems of agencies',
      reads: ['agency'],
      writes: ['webhook', 'webhook-delivery'],
      ...{ batchSize: 10, concurrency: 20, timeoutSeconds: 20 },
      seals: ['webhook-secret'],
      needs: ['receivers'],
      sends: ['slow-deliveries'],
    },
    'slow-deliveries': {
      summary: 'Sends webhooks to systems of agencies that do not answer at once',
      reads: ['agency'],
      writes: ['webhook', 'webhook-delivery'],
      ...{ batchSize: 10, concurrency: 20, timeoutSeconds: 40 },
      seals: ['webhook-secret'],
      needs: ['receivers'],
    },
  },
  needs: ['receivers'],
  titles,
  sentences: [shared, own],
  schemas: { Webhook: webhookView, IssuedWebhook: issuedWebhook, WebhookDelivery: deliveryView },
  routes: {
    ...webhookRoutes,
    ...deliveryRoutes,
  },
});
