import { consume } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { openHttpClient } from '../../kernel/outside/calls';
import { sendWebhook } from '../deliveries/attempts';
import type { DeliveryRequest } from '../deliveries/delivery';
import { openDeliveries } from '../deliveries/store';
import { openHealth } from '../endpoints/health-store';

const effects = effectsOf('webhooks-deliveries', process.env, Date.now, __dirname);
const { WEBHOOK_LOOPBACK } = process.env;

const send = sendWebhook({
  ...effects,
  deliveries: openDeliveries(effects),
  health: openHealth(effects),
  outbound: openHttpClient({ timeout: 15_000, loopback: WEBHOOK_LOOPBACK === 'true' }),
  chance: Math.random,
});

export const handler = consume(
  ({ id, attempt, body }) => send(body as DeliveryRequest, `${id}/${attempt}`),
  effects.log,
);
