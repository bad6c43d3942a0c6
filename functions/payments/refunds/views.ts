import * as v from 'valibot';
import { id, instant, pageOf } from '../../kernel/text/fields';
import { currency } from '../../kernel/text/money';
import { type LinkBase, link, linkTo } from '../payments/links';
import { minor } from '../payments/views';
import { refundStatuses } from './lifecycle';
import { automaticReasons, type Refund, type RefundCard, refundId } from './refund';

/*
 * Refunds as GOV.UK Pay shows them.
 */

const common = {
  refund_id: refundId,
  payment_id: id,
  created_date: instant,
  amount: minor,
  currency,
  /** Beside GOV.UK Pay's own: `awaiting-approval`, `rejected` and `withdrawn`, which only the agency sees. */
  status: v.picklist(refundStatuses),
  /** The agency's own words. */
  reason: v.nullable(v.string()),
  /** Why the portal refunds automatically; null if the agency requested it. */
  automatic: v.nullable(v.picklist(automaticReasons)),
  _links: v.strictObject({ self: link, payment: link }),
};

export const refundView = v.strictObject(common);
export const refundPage = pageOf(refundView);

const decision = v.strictObject({ officer: v.string(), date: instant });

export const agencyRefundView = v.strictObject({
  ...common,
  asked: v.nullable(decision),
  approved: v.nullable(decision),
  rejected: v.nullable(v.strictObject({ ...decision.entries, reason: v.string() })),
  withdrawn: v.nullable(v.strictObject({ ...decision.entries, reason: v.nullable(v.string()) })),
  /** The provider's word for why it has refused. */
  refusal: v.nullable(v.string()),
});

const summaryLinks = v.strictObject({ self: link, payment: link });

/** All refunds of a payment. */
export const refundsView = v.strictObject({
  payment_id: id,
  _links: summaryLinks,
  _embedded: v.strictObject({ refunds: v.array(refundView) }),
});
/** The beginning of the caller's paths. */
type Side = '/v1' | '/v1/agency';

const linksOf = (card: Pick<RefundCard, 'id' | 'paymentId'>, asking: LinkBase, side: Side) => {
  const payment = `${side}/payments/${card.paymentId}`;
  return { self: linkTo(asking, `${payment}/refunds/${card.id}`), payment: linkTo(asking, payment) };
};

export const showRefundCard = (card: RefundCard, asking: LinkBase, side: Side) => ({
  refund_id: card.id,
  payment_id: card.paymentId,
  created_date: card.createdAt,
  amount: card.money.amount,
  currency: card.money.currency,
  status: card.status,
  reason: card.reason ?? null,
  automatic: card.automatic ?? null,
  _links: linksOf(card, asking, side),
});

const decided = (by: Refund['asked']) => (by ? { officer: by.officer, date: by.at } : null);

export const showAgencyRefund = (refund: Refund, asking: LinkBase) => ({
  ...showRefundCard(refund.card, asking, '/v1/agency'),
  asked: decided(refund.asked),
  approved: decided(refund.approved),
  rejected: refund.rejected
    ? { officer: refund.rejected.officer, date: refund.rejected.at, reason: refund.rejected.reason }
    : null,
  withdrawn: refund.withdrawn
    ? {
        ...{ officer: refund.withdrawn.officer, date: refund.withdrawn.at },
        reason: refund.withdrawn.reason ?? null,
      }
    : null,
  refusal: refund.refusal ?? null,
});

export const showRefunds = (
  paymentId: string,
  cards: readonly RefundCard[],
  asking: LinkBase,
  side: Side,
) => {
  const payment = `${side}/payments/${paymentId}`;
  const refunds = cards
    .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1))
    .map((card) => showRefundCard(card, asking, side));
  return {
    payment_id: paymentId,
    _links: { self: linkTo(asking, `${payment}/refunds`), payment: linkTo(asking, payment) },
    _embedded: { refunds },
  };
};
