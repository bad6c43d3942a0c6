import type { Handlers } from '../kernel/contract/contract';
import type { IdCodec } from '../kernel/identity/id-codec';
import { personRef } from '../kernel/identity/id-codec';
import type { Signer } from '../kernel/identity/signer';
import type { Mac } from '../kernel/outside/mac';
import type { UserPool } from '../kernel/outside/user-pool';
import type { Table } from '../kernel/table/dynamo';
import { addressHandlers } from './addresses/handlers';
import type { Addresses } from './addresses/store';
import { attestationHandlers } from './attestations/handlers';
import type { Decisions } from './attestations/store';
import { claimHandlers } from './claims/handlers';
import type { Claims } from './claims/store';
import type { contract } from './contract';
import { correctionHandlers } from './corrections/handlers';
import type { Corrections } from './corrections/store';
import { letterHandlers } from './letters/handlers';
import type { Letters } from './letters/store';
import { changeOf, profileOf } from './person';
import { proofHandlers } from './proof/handlers';
import type { Proof } from './proof/store';
import { recoveryHandlers } from './recoveries/handlers';
import type { Recoveries } from './recoveries/store';
import { sessionHandlers } from './sessions/handlers';
import type { OwnSessions } from './sessions/store';
import type { Store } from './store';

interface Effects {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly mac: Mac;
  readonly timeZone: string;
  readonly store: Store;
  readonly addresses: Addresses;
  readonly claims: Claims;
  readonly letters: Letters;
  readonly decisions: Decisions;
  readonly corrections: Corrections;
  readonly proof: Proof;
  readonly recoveries: Recoveries;
  readonly sessions: OwnSessions;
  readonly pool: UserPool;
}

export const handlers = (effects: Effects): Handlers<typeof contract> => {
  const { store, addresses, letters } = effects;
  return {
    getMe: async ({ caller }) => profileOf(caller.id, await store.get(personRef(caller.id))),

    editMe: async ({ caller, body, action }) => {
      await store.edit(personRef(caller.id), changeOf(body), action);
      return undefined;
    },

    ...addressHandlers(addresses),

    ...sessionHandlers(effects),
    ...proofHandlers(effects),
    ...claimHandlers(effects),
    ...letterHandlers(letters),
    ...attestationHandlers(effects),
    ...correctionHandlers(effects),
    ...recoveryHandlers(effects),
  };
};
