import { type Mac, openMac } from '../kernel/outside/mac';
import { openUserPool, type UserPool } from '../kernel/outside/user-pool';
import type { World } from '../kernel/world/world';
import { openAddresses } from './addresses/store';
import { openDecisions } from './attestations/store';
import { openClaims } from './claims/store';
import { openCorrections } from './corrections/store';
import { handlers } from './handlers';
import { openLetters } from './letters/store';
import { openProof } from './proof/store';
import { openRecoveries } from './recoveries/store';
import { openOwnSessions } from './sessions/store';
import { openStore } from './store';

export { contract } from './contract';

/** What other systems the service uses, where they are not the deployed ones. */
export interface Outside {
  /** The codes of national numbers. */
  readonly mac: Mac;
  readonly pool: UserPool;
}

const deployed = ({ environment, clock }: World): Outside => ({
  mac: openMac(environment, 'REGISTER_KEY', clock),
  pool: openUserPool(environment, clock),
});

export const open = (world: World, { mac, pool }: Outside = deployed(world)) => {
  const { table, ids, signer, environment } = world;
  const timeZone = environment.TIME_ZONE ?? 'UTC';
  const claims = openClaims(world);
  const letters = openLetters(world);
  return handlers({
    ...{ table, ids, signer, mac, pool, timeZone, claims },
    store: openStore(world),
    addresses: openAddresses(world),
    letters,
    recoveries: openRecoveries({ table, ids, signer, pool, letters }),
    decisions: openDecisions({ table, signer, mac, claims, timeZone }),
    corrections: openCorrections(world),
    proof: openProof(world),
    sessions: openOwnSessions(world),
  });
};
