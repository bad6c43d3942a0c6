import type { Resource } from '../template/template';
import type { KeyStore } from './keys';
import type { RefusalType } from './refusal';
import { createQuota, createThrottle, type Period, type Take } from './throttle';

export interface PlanProperties {
  readonly ApiStages?: readonly { readonly ApiId: string; readonly Stage: string }[];
  readonly Throttle?: { readonly RateLimit?: number; readonly BurstLimit?: number };
  readonly Quota?: { readonly Limit?: number; readonly Period?: Period };
}

/** Charges one request to the usage plan of a key; says why not when it must not pass. */
export type Charge = (keyValue: string | undefined) => RefusalType | undefined;

interface Plan {
  readonly id: string;
  readonly throttle: Take;
  readonly quota: Take;
}

const always: Take = () => true;

/** The usage plans of the template that cover one stage of one API. */
export const createPlans = (
  resources: readonly Resource<PlanProperties>[],
  keys: KeyStore,
  place: { readonly apiId: string; readonly stage: string },
): Charge => {
  const covers = ({ properties }: Resource<PlanProperties>) =>
    (properties.ApiStages ?? []).some(({ ApiId, Stage }) => ApiId === place.apiId && Stage === place.stage);
  const plans = resources.filter(covers).map(({ ref, properties }) => planOf(ref, properties));
  return (value) => {
    const key = keys.keys().find((known) => known.value === value && known.enabled);
    const joined = keys.planKeys().filter(({ keyId }) => keyId === key?.id);
    const plan = plans.find(({ id }) => joined.some(({ planId }) => planId === id));
    if (key === undefined || plan === undefined) return 'INVALID_API_KEY';
    if (!plan.throttle(key.id)) return 'THROTTLED';
    return plan.quota(key.id) ? undefined : 'QUOTA_EXCEEDED';
  };
};

const planOf = (id: string, { Throttle = {}, Quota = {} }: PlanProperties): Plan => {
  const { RateLimit, BurstLimit } = Throttle;
  const { Limit, Period = 'MONTH' } = Quota;
  return {
    id,
    throttle:
      RateLimit === undefined ? always : createThrottle({ rate: RateLimit, burst: BurstLimit ?? RateLimit }),
    quota: Limit === undefined ? always : createQuota(Limit, Period),
  };
};
