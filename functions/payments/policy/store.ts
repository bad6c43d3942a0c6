import { changedBy } from '../../blocks/officers/changed';
import type { Officers } from '../../blocks/officers/officers';
import { type Policy, type PolicyRequest, policyKey } from '../../blocks/officers/policy';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { read } from '../../kernel/table/read';

/** How much one officer of an agency may do alone. */
export const openPolicies = ({ table }: { readonly table: Table }) => ({
  get: (agencyId: string): Promise<Policy | undefined> => read<Policy>(table, policyKey(agencyId)),

  replace: async (agencyId: string, asked: PolicyRequest, by: Officers, action: Action): Promise<void> => {
    const place = policyKey(agencyId);
    const { approval_above: approvalAbove, second_officer_for: secondOfficerFor } = asked;
    const stated = { agencyId, approvalAbove, secondOfficerFor, changed: changedBy(by, action) };
    const initial = { ...place, type: 'refund-policy', version: 1, made: markOf(action), ...stated };
    const policyEdit = {
      key: place,
      set: stated,
      remember: { action, entry: { hash: action.hash, at: action.at, by } },
      missing: () => new Refusal('internal'),
    };
    await edit(table, policyEdit, initial);
  },
});
export type Policies = ReturnType<typeof openPolicies>;
