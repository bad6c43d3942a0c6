import type { Handlers } from '../kernel/contract/contract';
import { bulkHandlers } from './bulk/handlers';
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

type All = Effects & PhotoEffects & Open311Effects & { readonly publicView: PublicView };

export const handlers = (effects: All): Handlers<typeof contract> => ({
  ...categoryHandlers(effects),
  ...filingHandlers(effects),
  ...citizenHandlers(effects),
  ...agencyHandlers(effects),
  ...bulkHandlers(effects),
  ...photoHandlers(effects),
  ...publicHandlers(effects.publicView),
  ...open311Handlers(effects),
});
