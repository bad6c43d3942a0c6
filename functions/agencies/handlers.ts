import type { Handlers } from '../kernel/contract/contract';
import { type Effects as AgencyEffects, agencyHandlers } from './agencies/handlers';
import type { contract } from './contract';
import { type KeyEffects, keyHandlers } from './keys/handlers';
import { publicHandlers } from './public-view/handlers';

type Effects = AgencyEffects & KeyEffects;

export const handlers = (effects: Effects): Handlers<typeof contract> => ({
  ...publicHandlers(effects.agencies),
  ...agencyHandlers(effects),
  ...keyHandlers(effects),
});
