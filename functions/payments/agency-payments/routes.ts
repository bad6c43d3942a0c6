import * as v from 'valibot';
import { referenceInput } from '../../blocks/references/query';
import type { Routes } from '../../kernel/contract/contract';
import { date, paging } from '../../kernel/text/fields';
import { noPayment, ofPayment } from '../payments/route-parts';
import * as examples from './examples';
import { agencyPaymentView, capturePage } from './views';

const reads = { agency: 'payments:read' } as const;

/** What agencies see of payments. */
export const agencyPaymentRoutes = {
  listAgencyPayments: {
    method: 'GET',
    path: '/v1/agency/payments',
    access: reads,
    summary: 'The payments that were booked with the agency on a day, oldest first',
    description:
      "A day counts in the portal's time zone. A payment that was charged twice stands once, on the day of its first charge, with both `charges`: what was taken again, or for a bill that could not take it, is given back by itself. Give `day` or `reference`. A page may be short and not be the last.",
    query: v.strictObject({
      ...paging,
      day: v.optional(date),
      /** The one with this short reference, whatever the day. */
      reference: v.optional(referenceInput('payment')),
    }),
    reply: { status: 200, body: capturePage },
    example: examples.listAgencyPayments,
  },
  getAgencyPayment: {
    method: 'GET',
    path: '/v1/agency/payments/{payment_id}',
    access: reads,
    summary: "The agency's share of a payment",
    description: 'Its own bills alone, and nothing of who paid.',
    params: ofPayment,
    reply: { status: 200, body: agencyPaymentView },
    refusals: noPayment,
    example: examples.getAgencyPayment,
  },
} as const satisfies Routes;
