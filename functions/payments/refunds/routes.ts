import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id } from '../../kernel/text/fields';
import { noPayment, ofPayment } from '../payments/route-parts';
import { getRefund, listRefunds } from './examples';
import { refundId } from './refund';
import { refundsView, refundView } from './views';

/** Routes for people who were refunded. */
export const refundRoutes = {
  listRefunds: {
    method: 'GET',
    path: '/v1/payments/{payment_id}/refunds',
    access: 'citizen',
    actingFor: 'payments',
    summary: 'The refunds of a payment of mine',
    params: ofPayment,
    reply: { status: 200, body: refundsView },
    refusals: noPayment,
    example: listRefunds,
  },
  getRefund: {
    method: 'GET',
    path: '/v1/payments/{payment_id}/refunds/{refund_id}',
    access: 'citizen',
    actingFor: 'payments',
    summary: 'A refund of a payment of mine',
    description:
      '`submitted` until the provider has paid it out (`success`) or will not (`error`): then ask the agency.',
    params: v.strictObject({ payment_id: id, refund_id: refundId }),
    reply: { status: 200, body: refundView },
    refusals: { 'refund-not-found': 404 },
    example: getRefund,
  },
} as const satisfies Routes;
