import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { openHttpClient } from '../../kernel/outside/calls';
import type { Environment } from '../../kernel/outside/environment';
import type { Clock } from '../../kernel/text/time';
import { openHealth } from '../endpoints/health-store';
import { sendWebhook } from './attempts';
import type { DeliveryRequest } from './delivery';
import { patience } from './pace';
import { openDeliveries } from './store';

/** The handler of a worker that sends webhooks: on the quick way, or on that of slow receivers. */
export const courier = (
  worker: 'deliveries' | 'slow-deliveries',
  environment: Environment,
  clock: Clock,
  chance: () => number,
  folder: string,
) => {
  const effects = effectsOf(`webhooks-${worker}`, environment, clock, folder);
  const isQuick = worker === 'deliveries';
  const send = sendWebhook({
    ...effects,
    deliveries: openDeliveries(effects),
    health: openHealth(effects),
    outbound: openHttpClient({
      timeout: isQuick ? patience.quick : patience.slow,
      loopback: environment.WEBHOOK_LOOPBACK === 'true',
    }),
    slow: isQuick ? effects.queue('slow-deliveries') : undefined,
    chance,
  });
  return consume(({ id, attempt, body }) => send(body as DeliveryRequest, `${id}/${attempt}`), effects.log);
};
