/*
 * True cases: a part of the land tax is given back.
 */

const paymentId = '5tq9c1v7m3h8k2b6n0d4f1j9r5a7e3gs';
const refundId = `${paymentId}4jfabc0e`;
const billId = '0kbi8h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6g';
const href = `https://portal.example/v1/agency/payments/${paymentId}`;
const payment = { href, method: 'GET' } as const;
const self = { href: `${href}/refunds/${refundId}`, method: 'GET' } as const;

const params = { payment_id: paymentId };
export const refundParams = { payment_id: paymentId, refund_id: refundId };

export const listAgencyPayments = {
  query: { day: '2026-03-01' },
  reply: {
    items: [
      {
        payment_id: paymentId,
        booked_date: '2026-03-01T09:02:11.000Z',
        amount: 125_500,
        currency: 'JOD',
        _links: { self: payment },
      },
    ],
  },
} as const;

export const getAgencyPayment = {
  params,
  reply: {
    payment_id: paymentId,
    created_date: '2026-03-01T09:00:00.000Z',
    currency: 'JOD',
    state: { status: 'success', finished: true },
    amount: 125_500,
    bills: [
      { bill_id: billId, amount: 125_500, title: { ar: 'ضريبة الأبنية والأراضي 2026', en: 'Land tax 2026' } },
    ],
    refund_summary: { status: 'available', amount_available: 125_500, amount_submitted: 0 },
    _links: { self: payment, refunds: { href: `${href}/refunds`, method: 'GET' } },
  },
} as const;

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

export const policy = { approval_above: { JOD: 100_000 } };

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
