import type { Handlers } from '../kernel/contract';
import { agencyHandlers } from './agency-handlers';
import { categoryHandlers } from './category-handlers';
import { citizenHandlers, type Effects } from './citizen-handlers';
import type { contract } from './contract';

export const handlers = (effects: Effects): Handlers<typeof contract> => ({
  ...categoryHandlers(effects),
  ...citizenHandlers(effects),
  ...agencyHandlers(effects),
});
