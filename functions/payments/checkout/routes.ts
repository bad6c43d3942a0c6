import * as v from 'valibot';
import { billId } from '../../blocks/billing/bill';
import { referenceInput } from '../../blocks/references/query';
import type { Routes } from '../../kernel/contract/contract';
import { url } from '../../kernel/text/contact';
import { languages } from '../../kernel/text/languages';
import { amount } from '../../kernel/text/money';
import { eventsView } from '../payments/history-views';
import { maxBills } from '../payments/payment';
import { noPayment, ofPayment } from '../payments/route-parts';
import { listedPayment, paymentView } from '../payments/views';
import { citizenSearch, searchRefusals } from '../search/routes';
import { resultsOf } from '../search/views';
import * as examples from './examples';

const paymentRequest = v.strictObject({
  bills: v.pipe(
    v.array(v.strictObject({ bill_id: billId, amount: v.optional(amount) })),
    v.minLength(1),
    v.maxLength(maxBills),
  ),
  return_url: url,
  language: v.optional(v.picklist(languages)),
});

/** What people pay. */
export const citizenRoutes = {
  createPayment: {
    method: 'POST',
    path: '/v1/payments',
    access: 'citizen',
    actingFor: 'payments',
    summary: 'Pay bills',
    description:
      'One payment of up to ten bills in one currency, shaped after GOV.UK Pay. Without `amount` all that is due today is paid of a bill. The page to pay on is `_links.next_url`; it can be used for three quarters of an hour, and nobody else pays these bills meanwhile. ' +
      'What has become of it is told by `GET` and by a message: where the browser comes back says nothing. After an error or no answer send the very same request with the same Idempotency-Key: it goes on where it stopped, and nothing is charged twice. ' +
      '`payment-in-progress` names the payment in progress where it is your own: go on with it, or cancel it. What a bill cannot take any more when the money comes is given back by itself.',
    body: paymentRequest,
    reply: { status: 201, body: paymentView, location: '/v1/payments/{payment_id}' },
    refusals: {
      'bill-not-found': 404,
      'bill-twice': 422,
      'currency-mixed': 422,
      'amount-not-payable': 422,
      'not-payable-online': 422,
      'bill-closed': 409,
      'payment-in-progress': 409,
      'payment-finished': 409,
    },
    example: examples.createPayment,
  },
  listPayments: {
    method: 'GET',
    path: '/v1/payments',
    access: 'citizen',
    actingFor: 'payments',
    summary: 'My payments, newest first',
    description:
      'Pages, `total` and filters as GOV.UK Pay has them. `total` counts up to a thousand; whoever has more finds the older ones by `from_date` and `to_date`.',
    query: v.strictObject({
      ...citizenSearch.entries,
      /** The one with this short reference, once it is over. */
      reference: v.optional(referenceInput('payment')),
    }),
    reply: { status: 200, body: resultsOf(listedPayment) },
    refusals: searchRefusals,
    example: examples.listPayments,
  },
  getPayment: {
    method: 'GET',
    path: '/v1/payments/{payment_id}',
    access: 'citizen',
    actingFor: 'payments',
    summary: 'A payment of mine',
    description:
      '`state.status` is `created` or `submitted` (the bank is at it) until `finished`; then `success`, `failed` (`code` and `message` say why), `cancelled` or `error`. A payment that has failed may yet succeed, where a charge becomes known late.',
    params: ofPayment,
    reply: { status: 200, body: paymentView },
    refusals: noPayment,
    example: { params: examples.params, reply: examples.paid },
  },
  cancelPayment: {
    method: 'POST',
    path: '/v1/payments/{payment_id}/cancel',
    access: 'citizen',
    actingFor: 'payments',
    summary: 'Cancel a payment that is not paid yet',
    description: 'Its bills can be paid anew at once. What was paid meanwhile counts.',
    params: ofPayment,
    reply: { status: 204 },
    refusals: { ...noPayment, 'payment-finished': 409, 'payment-submitted': 409 },
    example: { params: examples.params },
  },
  listPaymentEvents: {
    method: 'GET',
    path: '/v1/payments/{payment_id}/events',
    access: 'citizen',
    actingFor: 'payments',
    summary: 'What happened to a payment of mine',
    params: ofPayment,
    reply: { status: 200, body: eventsView },
    refusals: noPayment,
    example: { params: examples.params, reply: examples.events },
  },
} as const satisfies Routes;
