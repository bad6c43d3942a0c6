import type { Handlers } from '../kernel/contract';
import { agencyHandlers, type Effects } from './agency-handlers';
import { type Effects as CitizenEffects, citizenHandlers } from './citizen-handlers';
import type { contract } from './contract';
import { decidingHandlers } from './deciding-handlers';
import { type Effects as FileEffects, fileHandlers } from './file-handlers';
import { offenceHandlers } from './offence-handlers';

export const handlers = (effects: Effects & CitizenEffects & FileEffects): Handlers<typeof contract> => ({
  ...offenceHandlers(effects),
  ...agencyHandlers(effects),
  ...decidingHandlers(effects),
  ...fileHandlers(effects),
  ...citizenHandlers(effects),
});
