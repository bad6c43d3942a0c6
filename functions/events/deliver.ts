import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { openOutbound } from '../kernel/outbound';
import { sealer } from '../kernel/seal';
import type { DeliveryRequest } from '../webhooks/delivery';
import { openDeliveries } from '../webhooks/delivery-store';
import { sendWebhook } from '../webhooks/sending';
import { openHealth } from '../webhooks/store';
import { consume } from './consumer';

const { TABLE_NAME, SEAL_SECRET } = settings(process.env, 'TABLE_NAME', 'SEAL_SECRET');
const { WEBHOOK_LOOPBACK, LOG_LEVEL } = process.env;

const context = { table: { client: documentClient(), name: TABLE_NAME } };
const log = openLog('deliver', LOG_LEVEL);
const send = sendWebhook({
  deliveries: openDeliveries(context),
  health: openHealth(context),
  outbound: openOutbound({ timeout: 15_000, loopback: WEBHOOK_LOOPBACK === 'true' }),
  seal: sealer(SEAL_SECRET),
  ...{ log, clock: Date.now, chance: Math.random },
});

export const handler = consume(
  ({ id, attempt, body }) => send(body as DeliveryRequest, `${id}/${attempt}`),
  log,
);
