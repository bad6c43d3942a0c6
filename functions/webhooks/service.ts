import type { Reactor } from '../kernel/events/reactor';
import type { Deadlines } from '../kernel/events/service';
import type { World } from '../kernel/world/world';
import { onDue, onWebhookDue } from './deliveries/due';
import { openDeliveryLog } from './deliveries/log-store';
import { webhooks } from './deliveries/reactions';
import { openDeliveries } from './deliveries/store';
import { openWebhooks } from './endpoints/store';
import { handlers } from './handlers';

export { contract } from './contract';

export const open = (world: World) =>
  handlers({
    webhooks: openWebhooks(world),
    log: openDeliveryLog(world),
    deliveries: openDeliveries(world),
    seal: world.seal,
    reach: { loopback: world.environment.WEBHOOK_LOOPBACK === 'true' },
  });

export const reactors = (): Reactor[] => [webhooks];

export const deadlines = (): Deadlines => ({ webhook: onWebhookDue, 'webhook-delivery': onDue });
