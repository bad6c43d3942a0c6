import type { Handlers } from '../kernel/contract/contract';
import type { contract } from './contract';
import { type Effects, matterHandlers } from './matters/handlers';

export const handlers = (effects: Effects): Handlers<typeof contract> => matterHandlers(effects);
