import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDirectory } from '../blocks/agencies/directory';
import { openPrinter } from '../blocks/documents/pdf';
import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { contract } from './contract';
import { handlers } from './handlers';
import { openReceipts } from './receipts/store';

const { TABLE_NAME, SEAL_SECRET } = settings(process.env, 'TABLE_NAME', 'SEAL_SECRET');

const clock = Date.now;
const table = { client: documentClient(), name: TABLE_NAME };
const effects = {
  receipts: openReceipts({ table, seal: sealer(SEAL_SECRET) }),
  directory: openDirectory({ table, clock }),
  printer: openPrinter((name) => readFile(join(__dirname, name))),
};

export const handler = serve(contract, handlers(effects), {
  log: openLog(contract.name, process.env.LOG_LEVEL),
  clock,
});
