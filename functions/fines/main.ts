import { openCalendars } from '../blocks/calendars';
import { bucketOf } from '../kernel/bucket';
import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { sealer } from '../kernel/seal';
import { serve } from '../kernel/serve';
import { openChanges } from './change-store';
import { contract } from './contract';
import { openFiles } from './file-store';
import { handlers } from './handlers';
import { openOffences } from './offence-store';
import { openFines } from './store';

const { TABLE_NAME, SEAL_SECRET, TIME_ZONE } = settings(
  process.env,
  'TABLE_NAME',
  'SEAL_SECRET',
  'TIME_ZONE',
);

const clock = Date.now;
const seal = sealer(SEAL_SECRET);
const table = { client: documentClient(), name: TABLE_NAME };
const effects = {
  seal,
  timeZone: TIME_ZONE,
  fines: openFines({ table, seal }),
  changes: openChanges({ table, seal }),
  files: openFiles({ table }),
  bucket: bucketOf(process.env),
  offences: openOffences({ table, seal, clock }),
  calendars: openCalendars({ table, clock }),
};

export const handler = serve(contract, handlers(effects), {
  log: openLog(contract.name, process.env.LOG_LEVEL),
  clock,
});
