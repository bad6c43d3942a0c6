import * as v from 'valibot';
import { scopesOf } from '../kernel/contract';
import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { sealer } from '../kernel/seal';
import { serve } from '../kernel/serve';
import { services } from '../services';
import { tiers } from './agency';
import { contract } from './contract';
import { handlers } from './handlers';
import { openKeys } from './key-store';
import { openAgencies } from './store';
import { openUsagePlans, type UsagePlans } from './usage-plans';

const { TABLE_NAME, SEAL_SECRET, USAGE_PLANS } = settings(
  process.env,
  'TABLE_NAME',
  'SEAL_SECRET',
  'USAGE_PLANS',
);

const log = openLog(contract.name, process.env.LOG_LEVEL);
const seal = sealer(SEAL_SECRET);
const context = { table: { client: documentClient(), name: TABLE_NAME }, seal };
const planIds = v.parse(v.object(v.entriesFromList(tiers, v.string())), JSON.parse(USAGE_PLANS));

let opened: UsagePlans | undefined;

/** The gateway's client is made when it is first called: only registering and changing a tier do. */
const plans: UsagePlans = {
  place: (agencyId, tier) => {
    opened ??= openUsagePlans({ planIds, seal, log });
    return opened.place(agencyId, tier);
  },
};

const effects = {
  agencies: openAgencies(context),
  keys: openKeys(context),
  plans,
  seal,
  scopes: scopesOf(services),
};

export const handler = serve(contract, handlers(effects), { log, clock: Date.now });
