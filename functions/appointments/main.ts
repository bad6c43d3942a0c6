import { bucketOf } from '../kernel/bucket';
import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { sealer } from '../kernel/seal';
import { serve } from '../kernel/serve';
import { contract } from './contract';
import { voices } from './fhir/voice';
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
  voices,
});
