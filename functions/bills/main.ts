import { openCalendars } from '../blocks/calendars/calendar';
import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { openStore } from './bills/store';
import { contract } from './contract';
import { handlers } from './handlers';
import { openPayers } from './payers/store';

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
  bills: openStore({ table, seal }),
  payers: openPayers({ table, seal }),
  calendars: openCalendars({ table, clock }),
  timeZone: TIME_ZONE,
};

export const handler = serve(contract, handlers(effects), {
  log: openLog(contract.name, process.env.LOG_LEVEL),
  clock,
});
