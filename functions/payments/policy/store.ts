import type { Officers } from '../../blocks/officers/officers';
import { type Policy, policyKey } from '../../blocks/officers/policy';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { read } from '../../kernel/table/read';
import { instant } from '../../kernel/text/time';

/** What an agency says, and who says so. */
interface Stated {
  readonly approvalAbove: Policy['approvalAbove'];
  readonly by: Officers;
}

/** How much one officer of an agency may do alone. */
export const openPolicies = ({ table }: { readonly table: Table }) => ({
  get: (agencyId: string): Promise<Policy | undefined> => read<Policy>(table, policyKey(agencyId)),

  replace: async (agencyId: string, { approvalAbove, by }: Stated, action: Action): Promise<void> => {
    const place = policyKey(agencyId);
    const stated = { agencyId, approvalAbove, changed: { by, at: instant(action.at) } };
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
