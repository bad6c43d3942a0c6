import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { openAgencies } from './agencies/store';
import { handlers } from './handlers';
import { openKeys } from './keys/store';
import { openNamings } from './officers/store';
import { openRequests } from './onboarding/store';
import { openParameters, type Parameters } from './plans/parameters';
import { openUsagePlans, type UsagePlans } from './plans/usage-plans';

export { contract } from './contract';

const deployedParameters = ({ environment, clock }: World): Parameters => {
  const names = settings(environment, 'PLANS_PARAMETER', 'SCOPES_PARAMETER');
  return openParameters({ plans: names.PLANS_PARAMETER, scopes: names.SCOPES_PARAMETER, clock });
};

/** What other systems the service uses, where they are not the deployed ones. */
export interface Outside {
  /** The gateway's usage plans. */
  readonly plans: UsagePlans;
  /** The scopes of all services. */
  readonly scopes: Parameters['scopes'];
}

const deployed = (world: World): Outside => {
  const { planIds, scopes } = deployedParameters(world);
  return { plans: openUsagePlans({ planIds, signer: world.signer, log: world.log }), scopes };
};

export const open = (world: World, outside: Outside = deployed(world)) =>
  handlers({
    agencies: openAgencies(world),
    keys: openKeys(world),
    namings: openNamings(world),
    requests: openRequests(world),
    ids: world.ids,
    signer: world.signer,
    plans: outside.plans,
    scopes: outside.scopes,
  });
