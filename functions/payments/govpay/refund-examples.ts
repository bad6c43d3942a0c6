/*
 * True cases of GOV.UK Pay's API: a part of what was paid for a parking permit is given back.
 */
import { origin, params, self as payment, paymentId } from './examples';
import { root } from './protocol';

const refundId = `${paymentId}4jfabc0e`;

const refund = {
  refund_id: refundId,
  payment_id: paymentId,
  created_date: '2026-03-04T08:15:00.000Z',
  amount: 4_500,
  status: 'submitted',
  settlement_summary: {},
  _links: { self: { href: `${payment.href}/refunds/${refundId}`, method: 'GET' }, payment },
} as const;

export const refundGovPayPayment = {
  params,
  body: { amount: 4_500, refund_amount_available: 14_500 },
  reply: refund,
} as const;

export const getGovPayRefund = { params: { ...params, refund_id: refundId }, reply: refund } as const;

export const listGovPayRefundsOfPayment = {
  params,
  reply: {
    payment_id: paymentId,
    _links: { self: { href: `${payment.href}/refunds`, method: 'GET' }, payment },
    _embedded: { refunds: [refund] },
  },
} as const;

const page = { href: `${origin}${root}/refunds?display_size=50&page=1`, method: 'GET' } as const;

export const searchGovPayRefunds = {
  query: { display_size: '50' },
  reply: {
    ...{ total: 1, count: 1, page: 1 },
    results: [refund],
    _links: { self: page, first_page: page, last_page: page },
  },
} as const;
