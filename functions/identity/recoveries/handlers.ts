import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Mac } from '../../kernel/outside/mac';
import { keyedAction } from '../numbers/keyed-action';
import type { recoveryRoutes } from './routes';
import type { Recoveries } from './store';
import { showRecovery } from './views';

interface Effects {
  readonly recoveries: Recoveries;
  readonly signer: Signer;
  readonly mac: Mac;
}

export const recoveryHandlers = ({
  recoveries,
  signer,
  mac,
}: Effects): HandlersOf<typeof recoveryRoutes> => ({
  beginRecovery: async ({ caller, body, headers, action }) => {
    const code = await mac.of(body.nationalNumber);
    const beginning = { code, agencyId: caller.id, officer: headers.officer };
    const { recovery, person } = await recoveries.begin(beginning, keyedAction(signer, action));
    return { recoveryId: recovery.id, ...showRecovery(recovery, person) };
  },

  showRecovery: async ({ params }) => {
    const { recovery, person } = await recoveries.read(params.recoveryId);
    return showRecovery(recovery, person);
  },

  askRecoveryCode: async ({ params, body, address, action }) => {
    await recoveries.askCode({ id: params.recoveryId, place: address, action }, body.proof);
    return undefined;
  },

  proveRecovery: async ({ params, body, address, action }) => {
    const proved = await recoveries.prove({ id: params.recoveryId, place: address, action }, body);
    return showRecovery(proved.recovery, proved.person);
  },

  completeRecovery: async ({ params, body, action }) => {
    // What is kept of a body is a hash, from which a password could be guessed: so it takes a key.
    await recoveries.complete(params.recoveryId, body.password, keyedAction(signer, action));
    return undefined;
  },

  getOwnRecovery: async ({ caller }) => {
    const { recovery, person } = await recoveries.own(personRef(caller.id));
    return showRecovery(recovery, person);
  },

  stopRecovery: async ({ caller, action }) => {
    await recoveries.stop(personRef(caller.id), action);
    return undefined;
  },
});
