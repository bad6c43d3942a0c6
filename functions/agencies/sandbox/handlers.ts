import type { HandlersOf } from '../../kernel/contract/contract';
import type { Agencies } from '../agencies/store';
import type { sandboxRoutes } from './routes';

/** The next generation begins empty, and nothing reads the one before: one write, however much there was. */
export const sandboxHandlers = (agencies: Agencies): HandlersOf<typeof sandboxRoutes> => ({
  emptySandbox: async ({ caller, action }) => {
    await agencies.edit(caller.id, { add: { sandbox: 1 } }, action);
    return undefined;
  },

  emptySandboxOf: async ({ params: { agencyId }, action }) => {
    await agencies.edit(agencyId, { add: { sandbox: 1 } }, action);
    return undefined;
  },
});
