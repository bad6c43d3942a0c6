/*
 * Realistic examples: part of the land tax is refunded.
 */
import { href, params, payment, paymentId } from '../agency-payments/examples';

const refundId = `${paymentId}4jfabc0e`;
const self = { href: `${href}/refunds/${refundId}`, method: 'GET' } as const;
export const refundParams = { payment_id: paymentId, refund_id: refundId };
const refund = {
  refund_id: refundId,
  payment_id: paymentId,
  created_date: '2026-03-04T08:15:00.000Z',
  amount: 25_500,
  currency: 'JOD',
  status: 'awaiting-approval',
  reason: 'The house was measured too large.',
  automatic: null,
  _links: { self, payment },
} as const;

const asked = {
  ...refund,
  asked: { officer: 'L. Khoury', date: '2026-03-04T08:15:00.000Z' },
  approved: null,
  rejected: null,
  withdrawn: null,
  refusal: null,
} as const;

export const refundPayment = {
  params,
  body: {
    amount: 25_500,
    refund_amount_available: 125_500,
    reason: 'The house was measured too large.',
  },
  reply: asked,
} as const;

export const getAgencyRefund = { params: refundParams, reply: asked } as const;

const refundsOf = (of: typeof payment) => ({
  payment_id: paymentId,
  _links: { self: { href: `${of.href}/refunds`, method: 'GET' }, payment: of },
  _embedded: { refunds: [refund] },
});
export const listRefundsOfPayment = { params, reply: refundsOf(payment) };

export const listAgencyRefunds = {
  query: { status: 'awaiting-approval' },
  reply: { items: [refund] },
} as const;
const personal = {
  ...refund,
  status: 'success',
  _links: {
    self: { href: `https://portal.example/v1/payments/${paymentId}/refunds/${refundId}`, method: 'GET' },
    payment: { href: `https://portal.example/v1/payments/${paymentId}`, method: 'GET' },
  },
} as const;

export const getRefund = { params: refundParams, reply: personal } as const;
export const listRefunds = {
  params,
  reply: {
    payment_id: paymentId,
    _links: {
      self: { href: `https://portal.example/v1/payments/${paymentId}/refunds`, method: 'GET' },
      payment: personal._links.payment,
    },
    _embedded: { refunds: [personal] },
  },
} as const;
