import * as v from 'valibot';
import { billId } from '../../blocks/billing/bill';
import { id, instant, pageOf } from '../../kernel/text/fields';
import { currency } from '../../kernel/text/money';
import { type LinkBase, link, linkTo } from '../payments/links';
import type { Payment } from '../payments/payment';
import { availableOf, emptyShare } from '../payments/share';
import { showState } from '../payments/state';
import { inOrder, minor, refundSummary, state, summaryOf } from '../payments/views';

export const agencyPaymentView = v.strictObject({
  payment_id: id,
  created_date: instant,
  currency,
  state,
  /** The sum of the agency's bills. */
  amount: minor,
  bills: v.array(v.strictObject({ bill_id: billId, amount: minor, title: v.record(v.string(), v.string()) })),
  refund_summary: refundSummary,
  _links: v.strictObject({ self: link, refunds: link }),
});

export const capturePage = pageOf(
  v.strictObject({
    payment_id: id,
    booked_date: instant,
    amount: minor,
    currency,
    _links: v.strictObject({ self: link }),
  }),
);

export const showToAgency = (payment: Payment, agencyId: string, asking: LinkBase) => {
  const parts = payment.bills.filter((part) => part.agencyId === agencyId);
  const share = payment.shares[agencyId] ?? emptyShare;
  const path = `/v1/agency/payments/${payment.id}`;
  return {
    payment_id: payment.id,
    created_date: payment.createdAt,
    currency: payment.money.currency,
    state: showState(payment, asking.language),
    amount: parts.reduce((sum, { amount }) => sum + amount, 0),
    bills: parts.map(({ billId: bill, amount, title }) => ({ bill_id: bill, amount, title: inOrder(title) })),
    refund_summary: summaryOf(payment, availableOf(share), share.refunding + share.refunded),
    _links: { self: linkTo(asking, path), refunds: linkTo(asking, `${path}/refunds`) },
  };
};
