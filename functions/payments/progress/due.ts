import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Payment } from '../payments/payment';
import type { SettlementRequest } from './request';
import { nextTimer } from './step';

const none = (): Refusal => new Refusal('internal');

/**
 * The provider is asked about a payment of which nothing was heard: that goes into the queue, and the next time is noted.
 * Queued first: twice in the queue is asked twice, which does no harm, and never would be never.
 */
export const onPaymentDue: OnDue = ({ table, queues }) => {
  return async (item, now) => {
    const payment = item as unknown as Payment;
    await queues.settlements.send({ paymentId: payment.id } satisfies SettlementRequest);
    const next = nextTimer(payment, now);
    const change = next ? { set: { ...next } } : { remove: timerAttributes };
    await write(
      table,
      update({ key: payment, ...change, rules: [equals('dueAt', payment.dueAt ?? '', none)] }),
    );
  };
};
