import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Payment } from '../payments/payment';
import { type Refund, refundTimer } from '../refunds/refund';
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

/** A refund that is on its way is looked after until it has arrived. */
export const onRefundDue: OnDue = ({ table, queues }) => {
  return async (item, now) => {
    const refund = item as unknown as Refund;
    await queues.settlements.send({ refundId: refund.id } satisfies SettlementRequest);
    const next = refundTimer(refund.id, refund.submittedAt ?? refund.card.createdAt, now);
    await write(
      table,
      update({ key: refund, set: { ...next }, rules: [equals('dueAt', refund.dueAt ?? '', none)] }),
    );
  };
};
