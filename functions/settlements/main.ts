import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { contract } from './contract';
import { handlers } from './handlers';
import { openStore } from './store';

const { TABLE_NAME, SEAL_SECRET, TIME_ZONE } = settings(
  process.env,
  'TABLE_NAME',
  'SEAL_SECRET',
  'TIME_ZONE',
);

const table = { client: documentClient(), name: TABLE_NAME };
const store = openStore({ table, seal: sealer(SEAL_SECRET) });

export const handler = serve(contract, handlers({ store, timeZone: TIME_ZONE }), {
  log: openLog(contract.name, process.env.LOG_LEVEL),
  clock: Date.now,
});
