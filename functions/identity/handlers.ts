import type { Handlers } from '../kernel/contract/contract';
import { personRef } from '../kernel/identity/id-codec';
import type { contract } from './contract';
import { changeOf, profileOf } from './person';
import type { Store } from './store';

export const handlers = (store: Store): Handlers<typeof contract> => ({
  getMe: async ({ caller }) => profileOf(caller.id, await store.get(personRef(caller.id))),

  editMe: async ({ caller, body, action }) => {
    await store.edit(personRef(caller.id), changeOf(body), action);
    return undefined;
  },

  listAccesses: ({ caller, query }) => store.accesses(personRef(caller.id), query),
});
