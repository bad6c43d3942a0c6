import { billRequest } from '../../../functions/bills/bills/examples';
import { contract } from '../../../functions/bills/contract';
import { agency } from '../../../tests/support/callers';
import { type EventCase, ordered, spends } from '../events/case';

export const cases: readonly EventCase[] = [
  {
    ...{
      kind: 'event',
      of: 'bill.issued',
      does: 'it is found by its short reference, and among what has changed',
    },
    prepare: async (scene) => {
      const caller = agency(await scene.register(), 'bills:read', 'bills:write');
      const issue = () => scene.portal.client(contract).issueBill({ caller, body: billRequest });
      return scene.hears('bills', 'bill.issued', issue);
    },
    ...ordered(),
    ...spends([4, 3, 3], [0, 2], 'lanes', 'item', 'indexed'),
  },
  {
    ...{ kind: 'deadline', of: 'bill', does: 'the payer is reminded, and the next reminder is set' },
    prepare: async (scene) => {
      const caller = agency(await scene.register(), 'bills:read', 'bills:write');
      await scene.portal.client(contract).issueBill({ caller, body: billRequest });
      return scene.due('bills', 'bill');
    },
    ...ordered(),
    ...spends([3, 2, 3], [0, 1], 'lanes', 'stillDue', 'due'),
  },
];
