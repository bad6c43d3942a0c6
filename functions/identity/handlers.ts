import type { Handlers } from '../kernel/contract/contract';
import { personRef } from '../kernel/identity/id-codec';
import { addressHandlers } from './addresses/handlers';
import type { Addresses } from './addresses/store';
import type { contract } from './contract';
import { changeOf, profileOf } from './person';
import type { Store } from './store';

interface Effects {
  readonly store: Store;
  readonly addresses: Addresses;
}

export const handlers = ({ store, addresses }: Effects): Handlers<typeof contract> => ({
  getMe: async ({ caller }) => profileOf(caller.id, await store.get(personRef(caller.id))),

  editMe: async ({ caller, body, action }) => {
    await store.edit(personRef(caller.id), changeOf(body), action);
    return undefined;
  },

  ...addressHandlers(addresses),
});
