import * as v from 'valibot';
import { referenceInput } from '../../blocks/references/query';
import type { Routes } from '../../kernel/contract/contract';
import { id, oneLine, paging, text } from '../../kernel/text/fields';
import { amount } from '../../kernel/text/money';
import { noPayment, ofPayment } from '../payments/route-parts';
import { minor } from '../payments/views';
import * as examples from './examples';
import { refundStatuses } from './lifecycle';
import { refundId } from './refund';
import { agencyRefundView, refundPage, refundsView } from './views';

const reads = { agency: 'payments:read' } as const;
const writes = { agency: 'payments:write' } as const;
const ofRefund = v.strictObject({ payment_id: id, refund_id: refundId });
const noRefund = { 'refund-not-found': 404 } as const;

const refundRequest = v.strictObject({
  amount,
  /** The available amount as the caller knows it: if it is given and outdated, the request is refused. */
  refund_amount_available: v.optional(minor),
  /** Shown to the person. */
  reason: text(200),
});

const decides = {
  method: 'POST',
  access: writes,
  personal: true,
  params: ofRefund,
  reply: { status: 204 },
  refusals: { ...noRefund, 'refund-decided': 409, 'same-officer': 403 },
} as const;

/** How agencies give money back. */
export const agencyRefundRoutes = {
  refundPayment: {
    method: 'POST',
    path: '/v1/agency/payments/{payment_id}/refunds',
    access: writes,
    personal: true,
    summary: 'Give money back',
    description:
      "All or a part of the agency's share, to the card that it was paid with. `refund_amount_available`, if it is given, must be what `refund_summary.amount_available` says: so nothing is given back twice by two officers who do not know of each other. Above the agency's limit (`refund-policy`) it waits until another officer approves it. What was paid on the bill is not owed again.",
    params: ofPayment,
    body: refundRequest,
    reply: {
      status: 201,
      body: agencyRefundView,
      location: '/v1/agency/payments/{payment_id}/refunds/{refund_id}',
    },
    refusals: {
      ...noPayment,
      'payment-not-refundable': 409,
      'too-many-refunds': 409,
      'refund-amount-available-mismatch': 412,
      'refund-too-high': 422,
    },
    example: examples.refundPayment,
  },
  listRefundsOfPayment: {
    method: 'GET',
    path: '/v1/agency/payments/{payment_id}/refunds',
    access: reads,
    summary: "The agency's refunds of a payment",
    params: ofPayment,
    reply: { status: 200, body: refundsView },
    refusals: noPayment,
    example: examples.listRefundsOfPayment,
  },
  getAgencyRefund: {
    method: 'GET',
    path: '/v1/agency/payments/{payment_id}/refunds/{refund_id}',
    access: reads,
    summary: 'A refund, and who asked for it',
    params: ofRefund,
    reply: { status: 200, body: agencyRefundView },
    refusals: noRefund,
    example: examples.getAgencyRefund,
  },
  approveRefund: {
    ...decides,
    path: '/v1/agency/payments/{payment_id}/refunds/{refund_id}/approval',
    summary: "Approve another officer's refund",
    example: { params: examples.refundParams },
  },
  rejectRefund: {
    ...decides,
    path: '/v1/agency/payments/{payment_id}/refunds/{refund_id}/rejection',
    summary: "Reject another officer's refund",
    body: v.strictObject({ reason: text(200) }),
    example: { params: examples.refundParams, body: { reason: 'The tax was owed after all.' } },
  },
  withdrawRefund: {
    ...decides,
    path: '/v1/agency/payments/{payment_id}/refunds/{refund_id}/withdrawal',
    summary: 'Withdraw a refund that waits for approval: the amount is available again',
    description: 'Any officer may, whoever asked for it as well.',
    body: v.strictObject({ reason: v.optional(text(200)) }),
    refusals: { ...noRefund, 'refund-decided': 409 },
    example: { params: examples.refundParams, body: { reason: 'Asked for twice.' } },
  },
  listAgencyRefunds: {
    method: 'GET',
    path: '/v1/agency/payments/refunds',
    access: reads,
    summary: "The agency's refunds, newest first",
    description:
      'With `status=awaiting-approval`: what waits for another officer. `officer`: those for which that officer has asked. `reference`: those of the payment with that short reference, whatever else is asked. A page may be short and not be the last.',
    query: v.strictObject({
      ...paging,
      status: v.optional(v.picklist(refundStatuses)),
      officer: v.optional(oneLine(80)),
      reference: v.optional(referenceInput('payment')),
    }),
    reply: { status: 200, body: refundPage },
    example: examples.listAgencyRefunds,
  },
} as const satisfies Routes;
