import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { conformanceRoutes, reportView } from './conformance/routes';
import { runCard, runView } from './conformance/run';
import { deliveryView } from './deliveries/delivery';
import { deliveryRoutes } from './deliveries/routes';
import { issuedWebhook, webhookView } from './endpoints/endpoint';
import { webhookRoutes } from './endpoints/routes';
import own from './sentences.json';
import { titles } from './titles';

export const contract = define({
  name: 'webhooks',
  summary: 'Telling the systems of agencies what happens, after Standard Webhooks',
  keys: {
    write: ['conformance-run', 'webhook', 'webhook-delivery'],
    read: ['agency', 'conformance'],
    requires: ['webhook'],
  },
  seals: ['cursor', 'webhook-secret'],
  items: {
    webhook: ['published', 'scheduled'],
    'webhook-delivery': ['scheduled'],
    'conformance-run': ['scheduled'],
  },
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
    conformance: {
      summary: "Looks at endpoints of agencies, and at their systems' calls, before people depend on them",
      reads: ['webhook'],
      writes: ['agency-calls', 'conformance', 'conformance-run'],
      ...{ batchSize: 1, concurrency: 2, timeoutSeconds: 60 },
      seals: ['webhook-secret'],
      needs: ['receivers'],
    },
  },
  needs: ['receivers'],
  titles,
  sentences: [shared, own],
  schemas: {
    Webhook: webhookView,
    IssuedWebhook: issuedWebhook,
    WebhookDelivery: deliveryView,
    ConformanceRun: runView,
    ConformanceRunCard: runCard,
    ConformanceReport: reportView,
  },
  routes: {
    ...webhookRoutes,
    ...deliveryRoutes,
    ...conformanceRoutes,
  },
});
