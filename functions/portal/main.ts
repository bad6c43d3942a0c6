import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../package.json';
import { serve } from '../kernel/http/serve';
import { openLog } from '../kernel/outside/log';
import { contract } from './contract';
import { handlers } from './handlers';

const read = (name: string): Promise<string> => readFile(join(__dirname, name), 'utf8');

export const handler = serve(contract, handlers(read, version), {
  log: openLog(contract.name, process.env.LOG_LEVEL),
  clock: Date.now,
});
