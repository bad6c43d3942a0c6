import type { Handlers } from '../kernel/contract';
import { type Effects as AccountEffects, accountHandlers } from './account-handlers';
import { type Effects as AssessmentEffects, assessmentHandlers } from './assessment-handlers';
import { type Effects as ClearanceEffects, clearanceHandlers } from './clearance-handlers';
import type { contract } from './contract';
import { type Effects as DeclarationEffects, declarationHandlers } from './declaration-handlers';
import { type Effects as JobEffects, jobHandlers } from './job-handlers';
import type { Effects as ObjectionEffects } from './objecting';
import { objectionAgencyHandlers } from './objection-agency-handlers';
import { objectionHandlers } from './objection-handlers';
import { type Effects as RegisterEffects, registerHandlers } from './register-handlers';
import { type Effects as TaxEffects, taxHandlers } from './tax-handlers';

type All = TaxEffects &
  RegisterEffects &
  AssessmentEffects &
  DeclarationEffects &
  ObjectionEffects &
  AccountEffects &
  ClearanceEffects &
  JobEffects;

export const handlers = (effects: All): Handlers<typeof contract> => ({
  ...taxHandlers(effects),
  ...registerHandlers(effects),
  ...assessmentHandlers(effects),
  ...declarationHandlers(effects),
  ...accountHandlers(effects),
  ...clearanceHandlers(effects),
  ...jobHandlers(effects),
  ...objectionHandlers(effects),
  ...objectionAgencyHandlers(effects),
});
