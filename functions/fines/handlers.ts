import type { Handlers } from '../kernel/contract/contract';
import { type Effects as AgencyContestEffects, contestAgencyHandlers } from './contests/agency-handlers';
import { type Effects as CitizenContestEffects, contestCitizenHandlers } from './contests/citizen-handlers';
import type { contract } from './contract';
import { type Effects as FileEffects, fileHandlers } from './evidence/handlers';
import { type Effects as IssuingEffects, issuingHandlers } from './issuing/handlers';
import { type Effects as LookupEffects, lookupHandlers } from './lookup/handlers';
import { type Effects as OffenceEffects, offenceHandlers } from './offences/handlers';

type All = OffenceEffects &
  IssuingEffects &
  LookupEffects &
  CitizenContestEffects &
  AgencyContestEffects &
  FileEffects;

export const handlers = (effects: All): Handlers<typeof contract> => ({
  ...offenceHandlers(effects),
  ...issuingHandlers(effects),
  ...lookupHandlers(effects),
  ...contestCitizenHandlers(effects),
  ...contestAgencyHandlers(effects),
  ...fileHandlers(effects),
});
