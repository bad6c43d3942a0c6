import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { contract } from './contract';
import { openDeliveryLog } from './deliveries/log-store';
import { openDeliveries } from './deliveries/store';
import { openWebhooks } from './endpoints/store';
import { handlers } from './handlers';

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
