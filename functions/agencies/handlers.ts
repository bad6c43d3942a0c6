import type { Handlers } from '../kernel/contract/contract';
import { type Effects as AgencyEffects, agencyHandlers, settle } from './agencies/handlers';
import type { contract } from './contract';
import { type KeyEffects, keyHandlers } from './keys/handlers';
import { type OfficerEffects, officerHandlers } from './officers/handlers';
import { type OnboardingEffects, onboardingHandlers } from './onboarding/handlers';
import { publicHandlers } from './public-view/handlers';
import { sandboxHandlers } from './sandbox/handlers';

type Effects = AgencyEffects & KeyEffects & OfficerEffects & Omit<OnboardingEffects, 'settle' | 'raise'>;

export const handlers = (effects: Effects): Handlers<typeof contract> => ({
  ...publicHandlers(effects.agencies),
  ...agencyHandlers(effects),
  ...keyHandlers(effects),
  ...sandboxHandlers(effects.agencies),
  ...officerHandlers(effects),
  ...onboardingHandlers({
    ...effects,
    settle: (agencyId, tier) => settle(effects, agencyId, tier),
    raise: async (agencyId, now) => {
      await effects.keys.settleLive(agencyId, now);
      await effects.agencies.leaveTestPlan(agencyId);
      await settle(effects, agencyId, 'standard');
    },
  }),
});
