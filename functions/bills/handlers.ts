import type { Handlers } from '../kernel/contract';
import { type Effects as AgencyEffects, agencyHandlers } from './agency-handlers';
import { citizenHandlers } from './citizen-handlers';
import type { contract } from './contract';
import { type Effects as PayerEffects, payerHandlers } from './payer-handlers';

export const handlers = (effects: AgencyEffects & PayerEffects): Handlers<typeof contract> => ({
  ...citizenHandlers(effects),
  ...agencyHandlers(effects),
  ...payerHandlers(effects),
});
