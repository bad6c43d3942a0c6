import { openCalendars } from '../blocks/calendars/calendar';
import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { bucketOf } from '../kernel/outside/bucket';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { openChanges } from './bills/store';
import { contract } from './contract';
import { openFiles } from './evidence/store';
import { openFines } from './fines/store';
import { handlers } from './handlers';
import { openOffences } from './offences/store';

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
