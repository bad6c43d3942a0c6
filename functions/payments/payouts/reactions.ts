import type { Reactor } from '../../kernel/events/reactor';
import type { SettlementRequest } from '../progress/request';

/** Sends refunds on their way as soon as they are submitted. One that gets lost is found by its deadline. */
export const payouts: Reactor = {
  name: 'payouts',
  react:
    ({ queues }) =>
    async ({ type, subject }) => {
      if (type !== 'refund.submitted') return;
      await queues.settlements.send({ refundId: subject } satisfies SettlementRequest);
    },
};
