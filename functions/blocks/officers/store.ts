import { Refusal } from '../../kernel/contract/refusal';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import type { Money } from '../../kernel/text/money';
import { checkTwo, type Officers } from './officers';
import { type ActOfTwo, actsOfTwoBy, limitOf, needsApproval, type Policy, policyKey } from './policy';

const agreeing = 'Name the officer who agrees in Diwan-Second-Officer.';

/** Holds the officers of an act against their agency's policy. */
export const openOfficers = ({ table }: { readonly table: Table }) => ({
  /**
   * Refuses (`second-officer-required`) one officer for more than the agency's limit, and (`same-officer`) two who are one.
   * `moves` says how much the act moves at most, or undefined where that is not to be asked: there is nothing to act on, or
   * the act is a repeat, and the write will say so. Reads nothing where two are named, else the policy and `moves` at once.
   */
  check: async (
    agencyId: string,
    { officer, second }: Officers,
    moves: () => Promise<Money | undefined>,
  ): Promise<void> => {
    if (second !== undefined) {
      checkTwo(officer, second);
      return;
    }
    const [policy, money] = await Promise.all([read<Policy>(table, policyKey(agencyId)), moves()]);
    if (!money || !needsApproval(policy, money)) return;
    const { amount, currency } = money;
    throw new Refusal('second-officer-required', {
      detail: agreeing,
      facts: { amount, currency, limit: limitOf(policy, currency) },
    });
  },

  /**
   * The same for an act that has no amount. Reads nothing where two are named, else the policy.
   */
  checkAct: async (agencyId: string, { officer, second }: Officers, act: ActOfTwo): Promise<void> => {
    if (second !== undefined) {
      checkTwo(officer, second);
      return;
    }
    const policy = await read<Policy>(table, policyKey(agencyId));
    if (!actsOfTwoBy(policy).includes(act)) return;
    throw new Refusal('second-officer-required', { detail: agreeing, facts: { act } });
  },
});
export type OfficerCheck = ReturnType<typeof openOfficers>;
