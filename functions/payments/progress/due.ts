import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Payment } from '../payments/payment';
import { nextTimer } from './change';
import type { SettlementRequest } from './request';

const none = (): Refusal => new Refusal('internal');

/**
 * The portal has heard nothing of a payment for a while: queues a check with the provider and sets the next one. The
 * message is queued before the deadline moves, because checking twice does no harm and a lost check would never be made
 * up for.
 */
export const onPaymentDue: OnDue = ({ table, queue }) => {
  const settlements = queue('settlements');
  return async (item, now) => {
    const payment = item as unknown as Payment;
    const request: SettlementRequest = { paymentId: payment.id };
    await settlements.send(request, { group: payment.id });
    const next = nextTimer(payment, now);
    const change = next ? { set: { ...next } } : { remove: timerAttributes };
    await write(
      table,
      update({ key: payment, ...change, rules: [equals('dueAt', payment.dueAt ?? '', none)] }),
    );
  };
};
