import * as v from 'valibot';
import { billId } from '../../blocks/billing/bill';
import { shortReferenceOf } from '../../blocks/references/reference';
import { id, inOrder, instant, pageOf } from '../../kernel/text/fields';
import { currency } from '../../kernel/text/money';
import { type LinkBase, link, linkTo } from '../payments/links';
import type { Payment } from '../payments/payment';
import { availableOf, emptyShare } from '../payments/share';
import { showState } from '../payments/state';
import { minor, refundSummary, state, summaryOf } from '../payments/views';

/** What was taken for the agency, in the order in which it was. */
const charges = v.array(v.strictObject({ captured_date: instant, amount: minor }));

export const agencyPaymentView = v.strictObject({
  payment_id: id,
  short_reference: v.string(),
  created_date: instant,
  currency,
  state,
  /** The sum of the agency's bills. */
  amount: minor,
  bills: v.array(v.strictObject({ bill_id: billId, amount: minor, title: v.record(v.string(), v.string()) })),
  /** More than one where somebody was charged again, which is given back. */
  charges,
  refund_summary: refundSummary,
  _links: v.strictObject({ self: link, refunds: link }),
});

export const capturePage = pageOf(
  v.strictObject({
    payment_id: id,
    short_reference: v.string(),
    booked_date: instant,
    /** The agency's part of all charges. */
    amount: minor,
    currency,
    charges,
    _links: v.strictObject({ self: link }),
  }),
);

const chargesOf = (payment: Payment, agencyId: string) =>
  Object.values(payment.charges)
    .flatMap(({ at, agencies }) => {
      const amount = agencies[agencyId];
      return amount === undefined ? [] : [{ captured_date: at, amount }];
    })
    .sort((one, other) => (one.captured_date < other.captured_date ? -1 : 1));

/** A payment in the list of a day. */
export const showBooked = (
  payment: Payment,
  agencyId: string,
  { at, asking }: { readonly at: string; readonly asking: LinkBase },
) => {
  const taken = chargesOf(payment, agencyId);
  return {
    payment_id: payment.id,
    short_reference: shortReferenceOf('payment', payment.id),
    booked_date: at,
    amount: taken.reduce((sum, { amount }) => sum + amount, 0),
    currency: payment.money.currency,
    charges: taken,
    _links: { self: linkTo(asking, `/v1/agency/payments/${payment.id}`) },
  };
};

export const showToAgency = (payment: Payment, agencyId: string, asking: LinkBase) => {
  const parts = payment.bills.filter((part) => part.agencyId === agencyId);
  const share = payment.shares[agencyId] ?? emptyShare;
  const path = `/v1/agency/payments/${payment.id}`;
  return {
    payment_id: payment.id,
    short_reference: shortReferenceOf('payment', payment.id),
    created_date: payment.createdAt,
    currency: payment.money.currency,
    state: showState(payment, asking.language),
    amount: parts.reduce((sum, { amount }) => sum + amount, 0),
    bills: parts.map(({ billId: bill, amount, title }) => ({ bill_id: bill, amount, title: inOrder(title) })),
    charges: chargesOf(payment, agencyId),
    refund_summary: summaryOf(payment, availableOf(share), share.refunding + share.refunded),
    _links: { self: linkTo(asking, path), refunds: linkTo(asking, `${path}/refunds`) },
  };
};
