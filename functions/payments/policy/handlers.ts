import type * as v from 'valibot';
import { showChanged } from '../../blocks/officers/changed';
import { checkTwo } from '../../blocks/officers/officers';
import { actsOfTwoBy, type Policy, type statedPolicyView } from '../../blocks/officers/policy';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { policyRoutes } from './routes';
import type { Policies } from './store';

interface Effects {
  readonly policies: Policies;
}

const showPolicy = (policy: Policy | undefined): v.InferInput<typeof statedPolicyView> => {
  const { approvalAbove = {}, changed } = policy ?? {};
  const second_officer_for = [...actsOfTwoBy(policy)];
  return { approval_above: approvalAbove, second_officer_for, changed: showChanged(changed) };
};

export const policyHandlers = ({ policies }: Effects): HandlersOf<typeof policyRoutes> => ({
  getRefundPolicy: async ({ caller }) => showPolicy(await policies.get(caller.id)),
  replaceRefundPolicy: async ({ caller, headers, body, action }) => {
    if (headers.second !== undefined) checkTwo(headers.officer, headers.second);
    await policies.replace(caller.id, body, headers, action);
    return undefined;
  },
});
