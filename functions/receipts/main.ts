import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDirectory } from '../blocks/directory';
import { openPrinter } from '../blocks/documents/printing';
import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { sealer } from '../kernel/seal';
import { serve } from '../kernel/serve';
import { contract } from './contract';
import { handlers } from './handlers';
import { openReceipts } from './store';

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
