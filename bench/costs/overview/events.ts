import { billRequest } from '../../../functions/bills/bills/examples';
import { contract as bills } from '../../../functions/bills/contract';
import { agency } from '../../../tests/support/callers';
import { type EventCase, ordered, spends } from '../events/case';
import type { EventScene } from '../events/scene';

/** An agency that issues bills to a payer whom somebody may claim. */
const issuing = async (scene: EventScene) => {
  const caller = agency(await scene.register(), 'bills:read', 'bills:write');
  const api = scene.portal.client(bills);
  const issue = () => api.issueBill({ caller, body: billRequest });
  const claim = async () => {
    const { payer } = billRequest;
    const { code } = (await api.claimCode({ caller, body: payer })).body;
    await api.claimPayer({ caller: scene.somebody().caller, body: { code } });
  };
  return { issue, claim };
};

export const cases: readonly EventCase[] = [
  {
    ...{
      kind: 'event',
      of: 'matter.changed',
      does: 'a complaint is in the list of who filed it',
      ofComplaint: true,
    },
    prepare: async (scene) => {
      const office = await scene.office();
      const { caller } = scene.somebody();
      return scene.hears('overview', 'matter.changed', () => scene.file(office, caller));
    },
    ...ordered(),
    ...spends([2, 1, 2], [0, 2], 'lanes', 'indexed'),
  },
  {
    ...{ kind: 'event', of: 'matter.changed', does: 'a bill is in the list of whoever holds its payer' },
    prepare: async (scene) => {
      const { issue } = await issuing(scene);
      return scene.hears('overview', 'matter.changed', issue);
    },
    ...ordered(),
    ...spends([4, 3, 2], [0, 2], 'lanes', 'indexed'),
  },
  {
    ...{ kind: 'event', of: 'payer.claimed', does: 'the bills of a payer move into another list' },
    prepare: async (scene) => {
      const { issue, claim } = await issuing(scene);
      await issue();
      return scene.hears('overview', 'payer.claimed', claim);
    },
    ...ordered(),
    ...spends([4, 3, 3], [0, 2], 'lanes', 'indexed'),
  },
];
