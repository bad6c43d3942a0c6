import type { Routes } from '../../kernel/contract/contract';
import { eventsView } from '../payments/history-views';
import { noPayment, ofPayment } from '../payments/route-parts';
import { searchRefusals } from '../search/routes';
import * as examples from './examples';
import { govpay, govpaySearch, root } from './protocol';
import { orderRequest, orderSearch } from './request';
import { orderResults, orderView } from './views';

export const reads = { access: { agency: 'payments:read' }, protocol: govpay } as const;
export const writes = { access: { agency: 'payments:write' }, protocol: govpay } as const;

/** Payments that agencies order for people without an account, as clients of GOV.UK Pay do. */
export const govpayRoutes = {
  createGovPayPayment: {
    ...writes,
    method: 'POST',
    path: `${root}/payments`,
    summary: 'GOV.UK Pay: create a payment',
    description:
      'For somebody who needs no account here. Send them to `_links.next_url`, a page of the portal from which they go on to the bank, within a quarter of an hour; it can be paid for three quarters of an hour. Afterwards they are at `return_url`, which says nothing of whether they paid: `GET` does, and your webhooks. A bill is made with the payment, and is cancelled if nobody pays. ' +
      'The portal writes to nobody: `email` is kept for you, and the receipt stands on the page of `next_url`. With an `Idempotency-Key` the same request is the same payment; without one each makes another. Amounts are minor units of `currency`, or of the currency of the portal.',
    body: orderRequest,
    repeats: 1,
    reply: { status: 201, body: orderView, location: `${root}/payments/{payment_id}` },
    refusals: { 'not-payable-online': 400 },
    example: examples.createGovPayPayment,
  },
  searchGovPayPayments: {
    method: 'GET',
    path: `${root}/payments`,
    access: { agency: 'payments:read' },
    protocol: govpaySearch,
    summary: 'GOV.UK Pay: search payments',
    description:
      'The newest first; `total` counts up to a thousand. Those with a `reference` are all found; with any other filter more than a thousand in the time asked are too many: narrow `from_date` and `to_date`.',
    query: orderSearch,
    reply: { status: 200, body: orderResults },
    refusals: searchRefusals,
    example: examples.searchGovPayPayments,
  },
  getGovPayPayment: {
    ...reads,
    method: 'GET',
    path: `${root}/payments/{payment_id}`,
    summary: 'GOV.UK Pay: get a payment',
    params: ofPayment,
    reply: { status: 200, body: orderView },
    refusals: noPayment,
    example: { params: examples.params, reply: examples.paid },
  },
  listGovPayEvents: {
    ...reads,
    method: 'GET',
    path: `${root}/payments/{payment_id}/events`,
    summary: "GOV.UK Pay: get a payment's events",
    params: ofPayment,
    reply: { status: 200, body: eventsView },
    refusals: noPayment,
    example: { params: examples.params, reply: examples.events },
  },
  cancelGovPayPayment: {
    ...writes,
    method: 'POST',
    path: `${root}/payments/{payment_id}/cancel`,
    summary: 'GOV.UK Pay: cancel a payment that is not paid yet',
    params: ofPayment,
    repeats: 1,
    reply: { status: 204 },
    refusals: { ...noPayment, 'payment-finished': 400, 'payment-submitted': 409 },
    example: { params: examples.params },
  },
} as const satisfies Routes;
