import { consume } from '../../kernel/events/consumer';
import { openSigner } from '../../kernel/identity/signer';
import { openHttpClient } from '../../kernel/outside/calls';
import { settings } from '../../kernel/outside/environment';
import { openLog } from '../../kernel/outside/log';
import { documentClient } from '../../kernel/table/dynamo';
import { sendWebhook } from '../../webhooks/deliveries/attempts';
import type { DeliveryRequest } from '../../webhooks/deliveries/delivery';
import { openDeliveries } from '../../webhooks/deliveries/store';
import { openHealth } from '../../webhooks/endpoints/health-store';

const { TABLE_NAME, SEAL_SECRET } = settings(process.env, 'TABLE_NAME', 'SEAL_SECRET');
const { WEBHOOK_LOOPBACK, LOG_LEVEL } = process.env;

const context = { table: { client: documentClient(), name: TABLE_NAME } };
const log = openLog('deliver', LOG_LEVEL);
const send = sendWebhook({
  deliveries: openDeliveries(context),
  health: openHealth(context),
  outbound: openHttpClient({ timeout: 15_000, loopback: WEBHOOK_LOOPBACK === 'true' }),
  signer: openSigner(SEAL_SECRET),
  ...{ log, clock: Date.now, chance: Math.random },
});

export const handler = consume(
  ({ id, attempt, body }) => send(body as DeliveryRequest, `${id}/${attempt}`),
  log,
);
