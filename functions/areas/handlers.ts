import type { Handlers } from '../kernel/contract/contract';
import { type Effects as AddressEffects, addressHandlers } from './addresses/handlers';
import type { contract } from './contract';
import { type Effects as JobEffects, jobHandlers } from './import-jobs/handlers';
import { type Effects as RegisterEffects, registerHandlers } from './register/handlers';
import { type Effects as ResidenceEffects, residenceHandlers } from './residences/handlers';
import { type Effects as SearchEffects, searchHandlers } from './search/handlers';

type All = RegisterEffects & AddressEffects & SearchEffects & JobEffects & ResidenceEffects;

export const handlers = (effects: All): Handlers<typeof contract> => ({
  ...registerHandlers(effects),
  ...addressHandlers(effects),
  ...searchHandlers(effects),
  ...jobHandlers(effects),
  ...residenceHandlers(effects),
});
