import * as v from 'valibot';
import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { tiers } from './agencies/agency';
import { openAgencies } from './agencies/store';
import { handlers } from './handlers';
import { openKeys } from './keys/store';
import { openUsagePlans, type UsagePlans } from './plans/usage-plans';

export { contract } from './contract';

const deployedPlans = ({ environment, signer, log }: World): UsagePlans => {
  const { USAGE_PLANS } = settings(environment, 'USAGE_PLANS');
  const planIds = v.parse(v.object(v.entriesFromList(tiers, v.string())), JSON.parse(USAGE_PLANS));
  return openUsagePlans({ planIds, signer, log });
};

/** `plans` are the gateway's usage plans, unless others are given. */
export const open = (world: World, { plans }: { readonly plans?: UsagePlans } = {}) =>
  handlers({
    agencies: openAgencies(world),
    keys: openKeys(world),
    plans: plans ?? deployedPlans(world),
    signer: world.signer,
    // Given by the stack, as the contracts of all services would have to be loaded to know them.
    scopes: settings(world.environment, 'SCOPES').SCOPES.split(' '),
  });
