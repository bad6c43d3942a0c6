import { openCalendars } from '../blocks/calendars';
import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { sealer } from '../kernel/seal';
import { serve } from '../kernel/serve';
import { contract } from './contract';
import { handlers } from './handlers';
import { openPayers } from './payer-store';
import { openStore } from './store';

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
