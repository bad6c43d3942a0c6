import { shortReferenceOf } from '../../blocks/references/reference';
/*
 * Realistic examples: an agency looks at a land tax that was paid.
 */

export const paymentId = '5tq9c1v7m3h8k2b6n0d4f1j9r5a7e3gsm3k8d2q7';

const billId = '0kbi8h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7';

export const href = `https://portal.example/v1/agency/payments/${paymentId}`;

export const payment = { href, method: 'GET' } as const;

export const params = { payment_id: paymentId };

const charges = [{ captured_date: '2026-03-01T09:02:10.000Z', amount: 125_500 }];

export const listAgencyPayments = {
  query: { day: '2026-03-01' },
  reply: {
    items: [
      {
        payment_id: paymentId,
        short_reference: shortReferenceOf('payment', paymentId),
        booked_date: '2026-03-01T09:02:11.000Z',
        amount: 125_500,
        currency: 'JOD',
        charges,
        _links: { self: payment },
      },
    ],
  },
} as const;

export const getAgencyPayment = {
  params,
  reply: {
    payment_id: paymentId,
    short_reference: shortReferenceOf('payment', paymentId),
    created_date: '2026-03-01T09:00:00.000Z',
    currency: 'JOD',
    state: { status: 'success', finished: true },
    amount: 125_500,
    bills: [
      { bill_id: billId, amount: 125_500, title: { ar: 'ضريبة الأبنية والأراضي 2026', en: 'Land tax 2026' } },
    ],
    charges,
    refund_summary: { status: 'available', amount_available: 125_500, amount_submitted: 0 },
    _links: { self: payment, refunds: { href: `${href}/refunds`, method: 'GET' } },
  },
} as const;
