import type { Reactor } from '../../kernel/events/reactor';
import type { SettlementRequest } from '../progress/request';

/** Pays refunds out as soon as they are submitted. If a message is lost, the refund's deadline makes up for it. */
export const payouts: Reactor = {
  name: 'payouts',
  react: ({ queue }) => {
    const settlements = queue('settlements');
    return async ({ type, subject }) => {
      if (type !== 'refund.submitted') return;
      await settlements.send({ refundId: subject } satisfies SettlementRequest, { group: subject });
    };
  },
};
