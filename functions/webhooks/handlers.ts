import type { Handlers } from '../kernel/contract/contract';
import type { contract } from './contract';
import { type Effects as DeliveryEffects, deliveryHandlers } from './deliveries/handlers';
import { type Effects as EndpointEffects, webhookHandlers } from './endpoints/handlers';

type WebhookEffects = EndpointEffects & DeliveryEffects;

export const handlers = (effects: WebhookEffects): Handlers<typeof contract> => ({
  ...webhookHandlers(effects),
  ...deliveryHandlers(effects),
});
