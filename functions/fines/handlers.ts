import type { Handlers } from '../kernel/contract/contract';
import { decidingHandlers } from './contests/handlers';
import type { contract } from './contract';
import { type Effects as FileEffects, fileHandlers } from './evidence/handlers';
import { agencyHandlers, type Effects } from './issuing/handlers';
import { type Effects as CitizenEffects, citizenHandlers } from './lookup/handlers';
import { offenceHandlers } from './offences/handlers';

export const handlers = (effects: Effects & CitizenEffects & FileEffects): Handlers<typeof contract> => ({
  ...offenceHandlers(effects),
  ...agencyHandlers(effects),
  ...decidingHandlers(effects),
  ...fileHandlers(effects),
  ...citizenHandlers(effects),
});
