import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { bucketOf } from '../kernel/outside/bucket';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { contract } from './contract';
import { codecs } from './fhir/protocol/codec';
import { handlers } from './handlers';
import { openStore } from './store';

const { TABLE_NAME, SEAL_SECRET } = settings(process.env, 'TABLE_NAME', 'SEAL_SECRET');

const clock = Date.now;
const table = { client: documentClient(), name: TABLE_NAME };
const effects = {
  ...openStore({ table, seal: sealer(SEAL_SECRET), clock }),
  bucket: bucketOf(process.env),
};

export const handler = serve(contract, handlers(effects), {
  log: openLog(contract.name, process.env.LOG_LEVEL),
  clock,
  codecs,
});
