import { consumeApart } from '../../kernel/events/consumer';
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
  const outbound = openHttpClient({
    timeout: isQuick ? patience.quick : patience.slow,
    loopback: environment.WEBHOOK_LOOPBACK === 'true',
  });
  return consumeApart(effects, (own) => {
    const send = sendWebhook({
      ...{ ...own, outbound, chance },
      deliveries: openDeliveries(own),
      health: openHealth(own),
      slow: isQuick ? own.queue('slow-deliveries') : undefined,
    });
    return ({ id, attempt, body }) => send(body as DeliveryRequest, `${id}/${attempt}`);
  });
};
