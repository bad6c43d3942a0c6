import * as v from 'valibot';
import { id, instant } from '../../kernel/text/fields';
import { type LinkBase, link, linkTo } from '../payments/links';
import { minor } from '../payments/views';
import { type RefundCard, refundId } from '../refunds/refund';
import { resultsOf } from '../search/views';
import { pathOf } from './views';

/*
 * Refunds as GOV.UK Pay shows them ("Refund"), which knows nothing of a second officer.
 */

const statuses = ['submitted', 'success', 'error'] as const;

/** What waits for another officer is submitted; what an officer has rejected or withdrawn will not be paid out. */
const statusOf = ({ status }: RefundCard): (typeof statuses)[number] => {
  if (status === 'awaiting-approval') return 'submitted';
  return status === 'rejected' || status === 'withdrawn' ? 'error' : status;
};

export const orderRefundView = v.strictObject({
  refund_id: refundId,
  payment_id: id,
  created_date: instant,
  amount: minor,
  status: v.picklist(statuses),
  settlement_summary: v.strictObject({}),
  _links: v.strictObject({ self: link, payment: link }),
});

export const orderRefundResults = resultsOf(orderRefundView);

export const orderRefundsView = v.strictObject({
  payment_id: id,
  _links: v.strictObject({ self: link, payment: link }),
  _embedded: v.strictObject({ refunds: v.array(orderRefundView) }),
});

export const showOrderRefund = (card: RefundCard, asking: LinkBase) => {
  const payment = linkTo(asking, pathOf(card.paymentId));
  return {
    ...{ refund_id: card.id, payment_id: card.paymentId, created_date: card.createdAt },
    ...{ amount: card.money.amount, status: statusOf(card), settlement_summary: {} },
    _links: { self: { ...payment, href: `${payment.href}/refunds/${card.id}` }, payment },
  };
};

export const showOrderRefunds = (paymentId: string, cards: readonly RefundCard[], asking: LinkBase) => {
  const payment = linkTo(asking, pathOf(paymentId));
  return {
    payment_id: paymentId,
    _links: { self: { ...payment, href: `${payment.href}/refunds` }, payment },
    _embedded: {
      refunds: cards
        .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1))
        .map((card) => showOrderRefund(card, asking)),
    },
  };
};
