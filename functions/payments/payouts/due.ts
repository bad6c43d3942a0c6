import { Refusal } from '../../kernel/contract/refusal';
import type { OnDue } from '../../kernel/events/reactor';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { SettlementRequest } from '../progress/request';
import { type Refund, refundTimer } from '../refunds/refund';

const none = (): Refusal => new Refusal('internal');

/** A refund that is on its way is looked after until it has arrived. */
export const onRefundDue: OnDue = ({ table, queue }) => {
  const settlements = queue('settlements');
  return async (item, now) => {
    const refund = item as unknown as Refund;
    const request: SettlementRequest = { refundId: refund.id };
    await settlements.send(request, { group: refund.id });
    const next = refundTimer(refund.id, refund.submittedAt ?? refund.card.createdAt, now);
    await write(
      table,
      update({ key: refund, set: { ...next }, rules: [equals('dueAt', refund.dueAt ?? '', none)] }),
    );
  };
};
