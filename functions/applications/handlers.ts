import type { Handlers } from '../kernel/contract/contract';
import { bulkActionHandlers } from './bulk-actions/handlers';
import { caseworkHandlers } from './casework/handlers';
import type { contract } from './contract';
import { type Effects as DocumentEffects, documentHandlers } from './documents/handlers';
import { type Effects as DraftEffects, draftHandlers } from './drafts/handlers';
import { type Effects as KnownEffects, knownAnswerHandlers } from './known-answers/handlers';
import { opinionFileHandlers } from './opinions/file-handlers';
import { opinionHandlers } from './opinions/handlers';
import type { OpinionTasks } from './opinions/store';
import { type Effects as OwnEffects, ownHandlers } from './own-applications/handlers';
import { queueHandlers } from './queue/handlers';
import type { Queue } from './queue/store';
import { type Effects as SubmissionEffects, submissionHandlers } from './submission/handlers';

type All = DraftEffects &
  SubmissionEffects &
  OwnEffects &
  KnownEffects &
  DocumentEffects & {
    readonly queue: Queue;
    readonly opinions: OpinionTasks;
    readonly stopwatch: () => number;
  };

export const handlers = (effects: All): Handlers<typeof contract> => ({
  ...draftHandlers(effects),
  ...submissionHandlers(effects),
  ...ownHandlers(effects),
  ...knownAnswerHandlers(effects),
  ...documentHandlers(effects),
  ...caseworkHandlers(effects),
  ...opinionHandlers(effects),
  ...opinionFileHandlers(effects),
  ...queueHandlers(effects),
  ...bulkActionHandlers(effects),
});
