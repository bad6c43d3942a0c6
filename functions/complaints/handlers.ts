import type { Handlers } from '../kernel/contract';
import { agencyHandlers } from './agency-handlers';
import { bulkHandlers } from './bulk-handlers';
import { categoryHandlers } from './category-handlers';
import { citizenHandlers, type Effects } from './citizen-handlers';
import type { contract } from './contract';
import type { Effects as Open311Effects } from './open311/effects';
import { open311Handlers } from './open311/handlers';
import { type Effects as PhotoEffects, photoHandlers } from './photo-handlers';
import { publicHandlers } from './public-handlers';
import type { PublicView } from './public-store';

type All = Effects & PhotoEffects & Open311Effects & { readonly publicView: PublicView };

export const handlers = (effects: All): Handlers<typeof contract> => ({
  ...categoryHandlers(effects),
  ...citizenHandlers(effects),
  ...agencyHandlers(effects),
  ...bulkHandlers(effects),
  ...photoHandlers(effects),
  ...publicHandlers(effects.publicView),
  ...open311Handlers(effects),
});
