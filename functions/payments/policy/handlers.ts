import type * as v from 'valibot';
import { checkTwo, showOfficers } from '../../blocks/officers/officers';
import type { Policy, statedPolicyView } from '../../blocks/officers/policy';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { policyRoutes } from './routes';
import type { Policies } from './store';

interface Effects {
  readonly policies: Policies;
}

const showPolicy = (policy: Policy | undefined): v.InferInput<typeof statedPolicyView> => {
  const { approvalAbove = {}, changed } = policy ?? {};
  const by = showOfficers(changed?.by);
  return { approval_above: approvalAbove, changed: by && changed ? { ...by, at: changed.at } : null };
};

export const policyHandlers = ({ policies }: Effects): HandlersOf<typeof policyRoutes> => ({
  getRefundPolicy: async ({ caller }) => showPolicy(await policies.get(caller.id)),
  replaceRefundPolicy: async ({ caller, headers, body, action }) => {
    if (headers.second !== undefined) checkTwo(headers.officer, headers.second);
    await policies.replace(caller.id, { approvalAbove: body.approval_above, by: headers }, action);
    return undefined;
  },
});
