import { type Policy, policyKey } from '../../blocks/officers/policy';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { read } from '../../kernel/table/read';

/** How much one officer of an agency may do alone. */
export const openPolicies = ({ table }: { readonly table: Table }) => ({
  get: async (agencyId: string): Promise<Policy['approvalAbove']> =>
    (await read<Policy>(table, policyKey(agencyId)))?.approvalAbove ?? {},

  replace: async (
    agencyId: string,
    approvalAbove: Policy['approvalAbove'],
    action: Action,
  ): Promise<void> => {
    const place = policyKey(agencyId);
    const initial = { ...place, type: 'refund-policy', version: 1, made: markOf(action), approvalAbove };
    const policyEdit = {
      key: place,
      set: { approvalAbove },
      remember: { action, entry: { hash: action.hash, at: action.at } },
      missing: () => new Refusal('internal'),
    };
    await edit(table, policyEdit, initial);
  },
});
export type Policies = ReturnType<typeof openPolicies>;
