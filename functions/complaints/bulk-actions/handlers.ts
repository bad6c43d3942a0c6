import type { HandlersOf } from '../../kernel/contract/contract';
import { translateResults } from '../../kernel/contract/rows';
import { subActionOf } from '../../kernel/identity/action';
import { type CaseworkEffects, openCasework } from '../casework/commands';
import { actOnEach } from './each';
import type { bulkActionRoutes } from './routes';

export const bulkActionHandlers = (effects: CaseworkEffects): HandlersOf<typeof bulkActionRoutes> => {
  const casework = openCasework(effects);
  return {
    actOnComplaints: async ({ caller, body, action, now, translate }) => {
      const work = await casework.prepare(body.what, now);
      const items = await actOnEach(body.complaintIds, async (complaintId) => {
        const own = subActionOf(action, complaintId);
        return { entryId: own.id, entry: await work({ complaintId, action: own, agencyId: caller.id }) };
      });
      return { items: translateResults(items, translate) };
    },
  };
};
