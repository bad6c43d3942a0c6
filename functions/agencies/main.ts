import * as v from 'valibot';
import { serve } from '../kernel/http/serve';
import { sealer } from '../kernel/identity/id-codec';
import { settings } from '../kernel/outside/environment';
import { openLog } from '../kernel/outside/log';
import { documentClient } from '../kernel/table/dynamo';
import { tiers } from './agencies/agency';
import { openAgencies } from './agencies/store';
import { contract } from './contract';
import { handlers } from './handlers';
import { openKeys } from './keys/store';
import { openUsagePlans } from './plans/usage-plans';

const { TABLE_NAME, SEAL_SECRET, USAGE_PLANS, SCOPES } = settings(
  process.env,
  'TABLE_NAME',
  'SEAL_SECRET',
  'USAGE_PLANS',
  'SCOPES',
);

const log = openLog(contract.name, process.env.LOG_LEVEL);
const seal = sealer(SEAL_SECRET);
const context = { table: { client: documentClient(), name: TABLE_NAME }, seal };
const planIds = v.parse(v.object(v.entriesFromList(tiers, v.string())), JSON.parse(USAGE_PLANS));

const effects = {
  agencies: openAgencies(context),
  keys: openKeys(context),
  plans: openUsagePlans({ planIds, seal, log }),
  seal,
  // Told, as the contracts of all services would have to be loaded to know them.
  scopes: SCOPES.split(' '),
};

export const handler = serve(contract, handlers(effects), { log, clock: Date.now });
