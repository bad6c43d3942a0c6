import type { Handlers } from '../kernel/contract/contract';
import { type Effects as BulkEffects, bulkHandlers } from './bulk/handlers';
import type { contract } from './contract';
import { type Effects as CpsvEffects, cpsvHandlers } from './cpsv/handlers';
import { type Effects as DraftingEffects, draftingHandlers } from './drafting/handlers';
import { type Effects as EligibilityEffects, eligibilityHandlers } from './eligibility/handlers';
import { type Effects as PublicEffects, publicHandlers } from './public-view/handlers';
import { type Effects as ReviewEffects, reviewHandlers } from './review/handlers';
import { type Effects as SearchEffects, searchHandlers } from './search/handlers';

type All = EligibilityEffects &
  DraftingEffects &
  BulkEffects &
  ReviewEffects &
  PublicEffects &
  SearchEffects &
  CpsvEffects;

export const handlers = (effects: All): Handlers<typeof contract> => ({
  ...publicHandlers(effects),
  ...searchHandlers(effects),
  ...cpsvHandlers(effects),
  ...eligibilityHandlers(effects),
  ...draftingHandlers(effects),
  ...bulkHandlers(effects),
  ...reviewHandlers(effects),
});
