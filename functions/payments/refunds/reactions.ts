import { refundDueIn } from '../../blocks/billing/refund-due';
import type { Reactor } from '../../kernel/events/reactor';
import { refundByRule } from './by-rule-store';

/** Gives back what other services say is due by their rules. */
export const refundsByRule: Reactor = {
  name: 'refunds-by-rule',
  react:
    ({ table, ids, clock, timeZone = 'UTC' }) =>
    async (event) => {
      if (!event.type.endsWith('.refund-due')) return;
      const action = { id: event.id, hash: event.id, at: Math.max(event.at, clock()) };
      await refundByRule({ table, ids, timeZone }, refundDueIn(event), action);
    },
};
