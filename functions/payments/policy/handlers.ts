import type { HandlersOf } from '../../kernel/contract/contract';
import type { policyRoutes } from './routes';
import type { Policies } from './store';

interface Effects {
  readonly policies: Policies;
}

export const policyHandlers = ({ policies }: Effects): HandlersOf<typeof policyRoutes> => ({
  getRefundPolicy: async ({ caller }) => ({ approval_above: await policies.get(caller.id) }),
  replaceRefundPolicy: async ({ caller, body, action }) => {
    await policies.replace(caller.id, body.approval_above, action);
    return undefined;
  },
});
