import type { Resource } from '../template/template';
import type { KeyStore } from './keys';
import type { RefusalType } from './refusal';
import { createQuota, createThrottle, type Period, type Take } from './throttle';

export interface PlanProperties {
  readonly ApiStages?: readonly { readonly ApiId: string; readonly Stage: string }[];
  readonly Throttle?: { readonly RateLimit?: number; readonly BurstLimit?: number };
  readonly Quota?: { readonly Limit?: number; readonly Period?: Period };
}

/** Charges one request to a stage of an API to the usage plan of a key; says why not when it must not pass. */
export type Charge = (place: Stage, keyValue: string | undefined) => RefusalType | undefined;

interface Stage {
  readonly apiId: string;
  readonly stage: string;
}

interface Plan {
  readonly id: string;
  readonly covers: (stage: Stage) => boolean;
  readonly throttle: Take;
  readonly quota: Take;
}

const always: Take = () => true;

/** The usage plans of the template. What a key calls is counted over all stages of its plan together. */
export const createPlans = (resources: readonly Resource<PlanProperties>[], keys: KeyStore): Charge => {
  const plans = resources.map(({ ref, properties }) => planOf(ref, properties));
  return (place, value) => {
    const key = keys.keys().find((known) => known.value === value && known.enabled);
    const joined = keys.planKeys().filter(({ keyId }) => keyId === key?.id);
    const plan = plans.find(({ id, covers }) => covers(place) && joined.some(({ planId }) => planId === id));
    if (key === undefined || plan === undefined) return 'INVALID_API_KEY';
    if (!plan.throttle(key.id)) return 'THROTTLED';
    return plan.quota(key.id) ? undefined : 'QUOTA_EXCEEDED';
  };
};

const planOf = (id: string, { ApiStages = [], Throttle = {}, Quota = {} }: PlanProperties): Plan => {
  const { RateLimit, BurstLimit } = Throttle;
  const { Limit, Period = 'MONTH' } = Quota;
  return {
    id,
    covers: ({ apiId, stage }) => ApiStages.some(({ ApiId, Stage }) => ApiId === apiId && Stage === stage),
    throttle:
      RateLimit === undefined ? always : createThrottle({ rate: RateLimit, burst: BurstLimit ?? RateLimit }),
    quota: Limit === undefined ? always : createQuota(Limit, Period),
  };
};
