import type { Handlers } from '../kernel/contract/contract';
import { type Effects as AgencyEffects, agencyHandlers } from './bills/agency-handlers';
import { type Effects as CitizenEffects, citizenHandlers } from './bills/handlers';
import type { contract } from './contract';
import { type Effects as PayerEffects, payerHandlers } from './payers/handlers';

export const handlers = (
  effects: CitizenEffects & AgencyEffects & PayerEffects,
): Handlers<typeof contract> => ({
  ...citizenHandlers(effects),
  ...agencyHandlers(effects),
  ...payerHandlers(effects),
});
