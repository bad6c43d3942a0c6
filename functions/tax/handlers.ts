import type { Handlers } from '../kernel/contract/contract';
import { type Effects as AccountEffects, accountHandlers } from './accounts/handlers';
import { type Effects as AssessmentEffects, assessmentHandlers } from './assessments/handlers';
import { type Effects as OwnAssessmentEffects, ownAssessmentHandlers } from './assessments/own-handlers';
import { type Effects as ClearanceEffects, clearanceHandlers } from './clearance/handlers';
import type { contract } from './contract';
import { type Effects as CorrectionEffects, correctionHandlers } from './corrections/handlers';
import { objectionAgencyHandlers } from './decisions/handlers';
import { type Effects as DeclarationEffects, declarationHandlers } from './declarations/handlers';
import { type Effects as JobEffects, jobHandlers } from './import-jobs/handlers';
import { type Effects as ObjectionEffects, objectionHandlers } from './objections/handlers';
import { type Effects as RegisterEffects, registerHandlers } from './register/handlers';
import { type Effects as TaxEffects, taxHandlers } from './taxes/handlers';

type All = TaxEffects &
  RegisterEffects &
  AssessmentEffects &
  OwnAssessmentEffects &
  CorrectionEffects &
  DeclarationEffects &
  ObjectionEffects &
  AccountEffects &
  ClearanceEffects &
  JobEffects;

export const handlers = (effects: All): Handlers<typeof contract> => ({
  ...taxHandlers(effects),
  ...registerHandlers(effects),
  ...assessmentHandlers(effects),
  ...ownAssessmentHandlers(effects),
  ...correctionHandlers(effects),
  ...declarationHandlers(effects),
  ...accountHandlers(effects),
  ...clearanceHandlers(effects),
  ...jobHandlers(effects),
  ...objectionHandlers(effects),
  ...objectionAgencyHandlers(effects),
});
