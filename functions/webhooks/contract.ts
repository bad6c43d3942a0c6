import { contract as define } from '../kernel/contract/contract';
import { deliveryView } from './deliveries/delivery';
import { deliveryRoutes } from './deliveries/routes';
import { issuedWebhook, webhookView } from './endpoints/endpoint';
import { webhookRoutes } from './endpoints/routes';
import { titles } from './titles';

export const contract = define({
  name: 'webhooks',
  summary: 'Telling the systems of agencies what happens, after Standard Webhooks',
  keys: { write: ['webhook', 'webhook-delivery'], read: [] },
  items: { webhook: ['published', 'scheduled'], 'webhook-delivery': ['scheduled'] },
  reactions: { read: [], write: ['webhook', 'webhook-delivery'] },
  needs: ['receivers'],
  titles,
  schemas: { Webhook: webhookView, IssuedWebhook: issuedWebhook, WebhookDelivery: deliveryView },
  routes: {
    ...webhookRoutes,
    ...deliveryRoutes,
  },
});
