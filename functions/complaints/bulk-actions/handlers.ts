import { actOnEach, type Outcome, showOutcome } from '../../blocks/bulk-actions/each';
import { showAnswer } from '../../blocks/cases/timeline';
import type { HandlersOf } from '../../kernel/contract/contract';
import { translateResults } from '../../kernel/contract/rows';
import { subActionOf } from '../../kernel/identity/action';
import type { TimelineEntry } from '../cases/complaint';
import { type CaseworkEffects, openCasework } from '../casework/commands';
import type { ActionResult, bulkActionRoutes } from './routes';

/** Complaints changed at the same time: as many as the client keeps connections for. */
const sideBySide = 50;

interface Effects extends CaseworkEffects {
  readonly stopwatch: () => number;
}

/** What was done to one complaint, by the id of the entry that it left. */
interface Done {
  readonly entryId: string;
  readonly entry: TimelineEntry;
}

const show = (each: Outcome<Done>): ActionResult => ({
  complaintId: each.id,
  ...showOutcome(each),
  ...(each.result === 'done' ? { entry: showAnswer(each.done.entryId, each.done.entry) } : {}),
  ...(each.result === 'refused' && each.facts.complaintStatus
    ? { complaintStatus: String(each.facts.complaintStatus) }
    : {}),
});

export const bulkActionHandlers = (effects: Effects): HandlersOf<typeof bulkActionRoutes> => {
  const casework = openCasework(effects);
  return {
    actOnComplaints: async ({ caller, body, action, now, translate }) => {
      const work = await casework.prepare(body.what, now);
      const outcomes = await actOnEach<Done>(body.complaintIds, {
        ...{ sideBySide, stopwatch: effects.stopwatch },
        act: async (complaintId) => {
          const own = subActionOf(action, complaintId);
          return { entryId: own.id, entry: await work({ complaintId, action: own, agencyId: caller.id }) };
        },
      });
      return { items: translateResults(outcomes.map(show), translate) };
    },
  };
};
