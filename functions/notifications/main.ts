import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { contract } from './contract';
import { handlers } from './handlers';
import { openStore } from './inbox/store';

const { TABLE_NAME, SEAL_SECRET } = settings(process.env, 'TABLE_NAME', 'SEAL_SECRET');

const store = openStore({
  table: { client: documentClient(), name: TABLE_NAME },
  seal: sealer(SEAL_SECRET),
});

export const handler = serve(contract, handlers(store), {
  log: openLog(contract.name, process.env.LOG_LEVEL),
  clock: Date.now,
});
