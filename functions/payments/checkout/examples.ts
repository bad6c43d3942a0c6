import { shortReferenceOf } from '../../blocks/references/reference';

/*
 * Realistic examples: the land tax of a house in Amman, paid by card.
 */

const paymentId = '5tq9c1v7m3h8k2b6n0d4f1j9r5a7e3gsm3k8d2q7';
const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
const billId = '0kbi8h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7';
const origin = 'https://portal.example';
const self = { href: `${origin}/v1/payments/${paymentId}`, method: 'GET' } as const;

const agencyNames = { en: 'Amman Municipality', ar: 'أمانة عمّان' };
const title = { ar: 'ضريبة الأبنية والأراضي 2026', en: 'Land tax 2026' };

const common = {
  payment_id: paymentId,
  short_reference: shortReferenceOf('payment', paymentId),
  created_date: '2026-03-01T09:00:00.000Z',
  amount: 125_500,
  currency: 'JOD',
  description: 'Land tax 2026',
} as const;

const nothingBack = { status: 'pending', amount_available: 0, amount_submitted: 0 } as const;
const allBack = { status: 'available', amount_available: 125_500, amount_submitted: 0 } as const;

const rest = {
  language: 'en',
  return_url: 'https://portal.example/paid',
  payment_provider: 'sandbox',
  bills: [{ bill_id: billId, agency_id: agencyId, agency_names: agencyNames, amount: 125_500, title }],
} as const;

const links = {
  self,
  events: { ...self, href: `${self.href}/events` },
  refunds: { ...self, href: `${self.href}/refunds` },
};

const created = {
  ...common,
  state: { status: 'created', finished: false },
  refund_summary: nothingBack,
  ...rest,
  settlement_summary: {},
  _links: {
    ...links,
    next_url: { href: 'https://bank.example/checkouts/4kq81n', method: 'GET' },
    cancel: { href: `${self.href}/cancel`, method: 'POST' },
  },
} as const;

export const params = { payment_id: paymentId };

export const createPayment = {
  body: { bills: [{ bill_id: billId }], return_url: 'https://portal.example/paid', language: 'en' },
  reply: created,
} as const;

const success = { status: 'success', finished: true } as const;

export const paid = {
  ...common,
  state: success,
  refund_summary: allBack,
  ...rest,
  card_details: { card_brand: 'visa', last_digits_card_number: '4242' },
  settlement_summary: { capture_submit_time: '2026-03-01T09:02:10.000Z', captured_date: '2026-03-01' },
  _links: links,
} as const;

const captured = {
  card_details: { card_brand: 'visa', last_digits_card_number: '4242' },
  settlement_summary: {
    capture_submit_time: '2026-03-01T09:02:10.000Z',
    captured_date: '2026-03-01',
    settled_date: '2026-03-03',
  },
} as const;
const agencies = [{ agency_id: agencyId, agency_names: agencyNames }] as const;
const listed = {
  href: `${origin}/v1/payments?state=success&display_size=20&page=1`,
  method: 'GET',
} as const;

export const listPayments = {
  query: { state: 'success', display_size: '20' },
  reply: {
    ...{ total: 1, count: 1, page: 1 },
    results: [
      { ...common, agencies, state: success, refund_summary: allBack, ...captured, _links: { self } },
    ],
    _links: { self: listed, first_page: listed, last_page: listed },
  },
} as const;

const event = (status: string, finished: boolean, updated: string) => ({
  payment_id: paymentId,
  state: { status, finished },
  updated,
  _links: { payment_url: self },
});

export const events = {
  payment_id: paymentId,
  events: [
    event('created', false, '2026-03-01T09:00:00.000Z'),
    event('success', true, '2026-03-01T09:02:11.000Z'),
  ],
  _links: { self: { ...self, href: `${self.href}/events` } },
};
