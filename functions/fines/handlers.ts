import type { Handlers } from '../kernel/contract';
import { agencyHandlers, type Effects } from './agency-handlers';
import { citizenHandlers } from './citizen-handlers';
import type { contract } from './contract';
import { offenceHandlers } from './offence-handlers';

export const handlers = (effects: Effects): Handlers<typeof contract> => ({
  ...offenceHandlers(effects),
  ...agencyHandlers(effects),
  ...citizenHandlers(effects),
});
