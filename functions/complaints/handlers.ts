import type { Directory } from '../blocks/agencies/directory';
import type { Handlers } from '../kernel/contract/contract';
import { areaHandlers } from './areas/handlers';
import type { Areas } from './areas/store';
import { bulkHandlers } from './bulk/handlers';
import { bulkActionHandlers } from './bulk-actions/handlers';
import { agencyHandlers } from './casework/handlers';
import { categoryHandlers } from './categories/handlers';
import type { contract } from './contract';
import { type Effects, filingHandlers } from './filing/handlers';
import { open311Handlers } from './open311/handlers';
import type { Effects as Open311Effects } from './open311/requests/effects';
import { citizenHandlers } from './own-complaints/handlers';
import { type Effects as PhotoEffects, photoHandlers } from './photographs/handlers';
import { publicHandlers } from './public-view/handlers';
import type { PublicView } from './public-view/store';
import { queueHandlers } from './queue/handlers';
import type { Queue } from './queue/store';
import { templateHandlers } from './reply-templates/handlers';
import type { ReplyTemplates } from './reply-templates/store';

type All = Effects &
  PhotoEffects &
  Open311Effects & {
    readonly directory: Directory;
    readonly publicView: PublicView;
    readonly areas: Areas;
    readonly queue: Queue;
    readonly replyTemplates: ReplyTemplates;
    readonly stopwatch: () => number;
  };

export const handlers = (effects: All): Handlers<typeof contract> => ({
  ...categoryHandlers(effects),
  ...filingHandlers(effects),
  ...citizenHandlers(effects),
  ...agencyHandlers(effects),
  ...areaHandlers(effects),
  ...queueHandlers(effects),
  ...bulkActionHandlers(effects),
  ...templateHandlers(effects),
  ...bulkHandlers(effects),
  ...photoHandlers(effects),
  ...publicHandlers(effects),
  ...open311Handlers(effects),
});
