import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import type { UserPool } from '../../kernel/outside/user-pool';
import type { sessionRoutes } from './routes';
import type { OwnSessions } from './store';
import { showOver, showSession } from './views';

interface Effects {
  readonly sessions: OwnSessions;
  readonly pool: UserPool;
}

export const sessionHandlers = ({ sessions, pool }: Effects): HandlersOf<typeof sessionRoutes> => ({
  listSessions: async ({ caller, query, now }) => {
    const { standing, items, ...more } = await sessions.list(personRef(caller.id), query);
    const circumstances = { standing, current: caller.signIn?.id, now };
    return { items: items.map((each) => showSession(each, circumstances)), ...more };
  },

  endSession: async ({ caller, params, action }) =>
    showOver(await sessions.end(personRef(caller.id), params.sessionId, action)),

  signOutEverywhere: async ({ caller, action }) => {
    const at = await sessions.endAll(personRef(caller.id), action);
    // The portal's own doors are shut by now; a repeat shuts those of the pool if this fails.
    await pool.signOut(caller.id);
    return showOver(at);
  },
});
