import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { contract } from './contract';
import { openPaymentEffects } from './effects-store';
import { handlers } from './handlers';
import { openProvider } from './providers/open';

const { TABLE_NAME, SEAL_SECRET, TIME_ZONE } = settings(
  process.env,
  'TABLE_NAME',
  'SEAL_SECRET',
  'TIME_ZONE',
);

const context = {
  table: { client: documentClient(), name: TABLE_NAME },
  seal: sealer(SEAL_SECRET),
  provider: openProvider(process.env),
  timeZone: TIME_ZONE,
};
export const handler = serve(contract, handlers(openPaymentEffects(context)), {
  log: openLog(contract.name, process.env.LOG_LEVEL),
  clock: Date.now,
});
