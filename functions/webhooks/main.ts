import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { sealer } from '../kernel/seal';
import { serve } from '../kernel/serve';
import { contract } from './contract';
import { openDeliveries } from './delivery-store';
import { handlers } from './handlers';
import { openDeliveryLog } from './log-store';
import { openWebhooks } from './store';

const { TABLE_NAME, SEAL_SECRET } = settings(process.env, 'TABLE_NAME', 'SEAL_SECRET');

const seal = sealer(SEAL_SECRET);
const context = { table: { client: documentClient(), name: TABLE_NAME }, seal };
const effects = {
  webhooks: openWebhooks(context),
  log: openDeliveryLog(context),
  deliveries: openDeliveries(context),
  seal,
  reach: { loopback: process.env.WEBHOOK_LOOPBACK === 'true' },
};

export const handler = serve(contract, handlers(effects), {
  log: openLog(contract.name, process.env.LOG_LEVEL),
  clock: Date.now,
});
