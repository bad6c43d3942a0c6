import type { Handlers } from '../kernel/contract/contract';
import { conformanceHandlers, type Effects as RunEffects } from './conformance/handlers';
import type { contract } from './contract';
import { type Effects as DeliveryEffects, deliveryHandlers } from './deliveries/handlers';
import { type Effects as EndpointEffects, webhookHandlers } from './endpoints/handlers';

type WebhookEffects = EndpointEffects & DeliveryEffects & RunEffects;

export const handlers = (effects: WebhookEffects): Handlers<typeof contract> => ({
  ...webhookHandlers(effects),
  ...deliveryHandlers(effects),
  ...conformanceHandlers(effects),
});
