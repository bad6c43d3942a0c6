import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id } from '../../kernel/text/fields';
import { noPayment, ofPayment } from '../payments/route-parts';
import { refundId } from '../refunds/refund';
import { searchRefusals } from '../search/routes';
import { govpaySearch, root } from './protocol';
import * as examples from './refund-examples';
import { orderRefundResults, orderRefundsView, orderRefundView } from './refund-views';
import { officerHeaders, orderRefundRequest, orderRefundSearch } from './request';
import { reads, writes } from './routes';

/** Milliseconds within which the very same request without a key of its own gives nothing back a second time. */
export const refundRepeats = 60_000;

/** How agencies give back what was paid on their orders, as clients of GOV.UK Pay do. */
export const govpayRefundRoutes = {
  refundGovPayPayment: {
    ...writes,
    method: 'POST',
    path: `${root}/payments/{payment_id}/refunds`,
    summary: 'GOV.UK Pay: refund a payment',
    description:
      "Above the agency's limit (`refund-policy`) it is `submitted` until another officer has approved it by the portal's own routes. `Diwan-Officer` names who asks; without it that is the key.",
    params: ofPayment,
    headers: officerHeaders,
    body: orderRefundRequest,
    repeats: refundRepeats,
    reply: { status: 200, body: orderRefundView },
    refusals: {
      ...noPayment,
      'payment-not-refundable': 400,
      'too-many-refunds': 400,
      'refund-too-high': 400,
      'refund-amount-available-mismatch': 412,
    },
    example: examples.refundGovPayPayment,
  },
  listGovPayRefundsOfPayment: {
    ...reads,
    method: 'GET',
    path: `${root}/payments/{payment_id}/refunds`,
    summary: "GOV.UK Pay: get a payment's refunds",
    params: ofPayment,
    reply: { status: 200, body: orderRefundsView },
    refusals: noPayment,
    example: examples.listGovPayRefundsOfPayment,
  },
  getGovPayRefund: {
    ...reads,
    method: 'GET',
    path: `${root}/payments/{payment_id}/refunds/{refund_id}`,
    summary: 'GOV.UK Pay: get a refund',
    params: v.strictObject({ payment_id: id, refund_id: refundId }),
    reply: { status: 200, body: orderRefundView },
    refusals: { 'refund-not-found': 404 },
    example: examples.getGovPayRefund,
  },
  searchGovPayRefunds: {
    method: 'GET',
    path: `${root}/refunds`,
    access: { agency: 'payments:read' },
    protocol: govpaySearch,
    summary: 'GOV.UK Pay: search refunds',
    description:
      'Of payments that were created here, the newest first. More than a thousand refunds of the agency in the time asked are too many: narrow `from_date` and `to_date`. Of none it is known when it was settled.',
    query: orderRefundSearch,
    reply: { status: 200, body: orderRefundResults },
    refusals: searchRefusals,
    example: examples.searchGovPayRefunds,
  },
} as const satisfies Routes;
