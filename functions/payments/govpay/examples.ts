/*
 * True cases of GOV.UK Pay's API: a parking permit that somebody pays who has no account.
 */
import { root } from './protocol';

export const origin = 'https://portal.example';
export const paymentId = '5tq9c1v7m3h8k2b6n0d4f1j9r5a7e3gsm3k8d2q7';
const path = `${origin}${root}/payments`;
export const self = { href: `${path}/${paymentId}`, method: 'GET' } as const;

export const params = { payment_id: paymentId };

const asked = {
  amount: 14_500,
  reference: 'PERMIT-2026-00731',
  description: 'Parking permit 2026',
  email: 'layla@example.com',
  metadata: { zone: 'B12', residents: true },
} as const;

const common = {
  payment_id: paymentId,
  created_date: '2026-03-01T09:00:00.000Z',
  ...asked,
  currency: 'JOD',
  delayed_capture: false,
  moto: false,
  authorisation_mode: 'web',
} as const;

const rest = {
  language: 'en',
  return_url: 'https://permits.example.org/done/731',
  payment_provider: 'sandbox',
} as const;

const links = {
  self,
  events: { ...self, href: `${self.href}/events` },
  refunds: { ...self, href: `${self.href}/refunds` },
} as const;

const cancel = { href: `${self.href}/cancel`, method: 'POST' } as const;

export const createGovPayPayment = {
  body: { ...asked, return_url: rest.return_url, language: 'en' },
  reply: {
    ...common,
    ...rest,
    state: { status: 'created', finished: false },
    refund_summary: { status: 'pending', amount_available: 0, amount_submitted: 0 },
    settlement_summary: {},
    _links: { ...links, cancel, next_url: { href: `${origin}/pay/${paymentId}`, method: 'GET' } },
  },
} as const;

const settled = {
  state: { status: 'success', finished: true },
  refund_summary: { status: 'available', amount_available: 14_500, amount_submitted: 0 },
  card_details: { card_brand: 'visa', last_digits_card_number: '4242' },
  settlement_summary: { capture_submit_time: '2026-03-01T09:02:10.000Z', captured_date: '2026-03-01' },
} as const;

export const paid = {
  ...common,
  ...rest,
  ...settled,
  ...{ fee: 290, net_amount: 14_210 },
  _links: links,
} as const;

const page = {
  href: `${path}?reference=PERMIT-2026-00731&display_size=50&page=1`,
  method: 'GET',
} as const;

export const searchGovPayPayments = {
  query: { reference: asked.reference, display_size: '50' },
  reply: {
    ...{ total: 1, count: 1, page: 1 },
    results: [{ ...common, ...settled, _links: links }],
    _links: { self: page, first_page: page, last_page: page },
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
  _links: { self: links.events },
};
