import { actOnEach, type Outcome, showOutcome } from '../../blocks/bulk-actions/each';
import { showAnswer } from '../../blocks/cases/timeline';
import type { HandlersOf } from '../../kernel/contract/contract';
import { translateResults } from '../../kernel/contract/rows';
import { subActionOf } from '../../kernel/identity/action';
import type { TrackEntry } from '../cases/application';
import { type CaseworkEffects, openCasework } from '../casework/commands';
import type { ActionResult, bulkActionRoutes } from './routes';

/** Applications changed at the same time: as many as the client keeps connections for. */
const sideBySide = 50;

interface Effects extends CaseworkEffects {
  readonly stopwatch: () => number;
}

/** What was done to one application, by the id of the entry that it left. */
interface Done {
  readonly entryId: string;
  readonly entry: TrackEntry;
}

const show = (each: Outcome<Done>): ActionResult => ({
  applicationId: each.id,
  ...showOutcome(each),
  ...(each.result === 'done' ? { entry: showAnswer(each.done.entryId, each.done.entry) } : {}),
  ...(each.result === 'refused' && each.facts.applicationStatus
    ? { applicationStatus: String(each.facts.applicationStatus) }
    : {}),
});

export const bulkActionHandlers = (effects: Effects): HandlersOf<typeof bulkActionRoutes> => {
  const casework = openCasework(effects);
  return {
    actOnApplications: async ({ caller, body, action, headers: officers, translate }) => {
      const outcomes = await actOnEach<Done>(body.applicationIds, {
        ...{ sideBySide, stopwatch: effects.stopwatch },
        act: async (applicationId) => {
          const own = subActionOf(action, applicationId);
          const target = { applicationId, action: own, agencyId: caller.id, officers };
          return { entryId: own.id, entry: await casework.work(target, body.what) };
        },
      });
      return { items: translateResults(outcomes.map(show), translate) };
    },
  };
};
