import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { contract } from './contract';
import { handlers } from './handlers';
import { openStore } from './store';

const { TABLE_NAME, SEAL_SECRET } = settings(process.env, 'TABLE_NAME', 'SEAL_SECRET');

const clock = Date.now;
const table = { client: documentClient(), name: TABLE_NAME };

export const handler = serve(contract, handlers(openStore({ table, seal: sealer(SEAL_SECRET), clock })), {
  log: openLog(contract.name, process.env.LOG_LEVEL),
  clock,
});
