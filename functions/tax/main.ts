import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPrinter } from '../blocks/documents/pdf';
import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { bucketOf } from '../kernel/outside/bucket';
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

const clock = Date.now;
const table = { client: documentClient(), name: TABLE_NAME };
const store = openStore({ table, seal: sealer(SEAL_SECRET), clock });
const printer = openPrinter((name) => readFile(join(__dirname, name)));

export const handler = serve(
  contract,
  handlers({ ...store, printer, bucket: bucketOf(process.env), timeZone: TIME_ZONE }),
  {
    log: openLog(contract.name, process.env.LOG_LEVEL),
    clock,
  },
);
