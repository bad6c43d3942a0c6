import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { billId, kinds, states } from '../../blocks/billing/bill';
import { billSummary, billView } from '../../blocks/billing/views/views';
import { referenceInput } from '../../blocks/references/query';
import type { Routes } from '../../kernel/contract/contract';
import { date, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';

export const ofBill = v.strictObject({ billId });

/** Bills as their payer sees them. */
export const ownBillView = withAgencyNames(billView);
export const ownBillSummary = withAgencyNames(billSummary);

export const citizenRoutes = {
  listBills: {
    method: 'GET',
    path: '/v1/bills',
    access: 'citizen',
    actingFor: 'bills',
    summary: 'My bills, the newest first, with what is owed on each',
    description:
      'Those of all payers that you have claimed, and of what the portal itself charges you for. Amounts are what is owed on the day `on`: today, unless you ask for another. A page may be short and still not be the last: the last has no `next`.',
    query: v.strictObject({
      ...paging,
      state: v.optional(v.picklist(states)),
      kind: v.optional(v.picklist(kinds)),
      on: v.optional(date),
      /** The one with this short reference, whatever else is asked. */
      reference: v.optional(referenceInput('bill')),
    }),
    reply: { status: 200, body: pageOf(ownBillSummary) },
    example: examples.listBills,
  },
  getBill: {
    method: 'GET',
    path: '/v1/bills/{billId}',
    access: 'citizen',
    actingFor: 'bills',
    summary: 'One of my bills: what is owed on a day, and how it comes about',
    description:
      'What is owed on the day `on` is computed from the bill alone, so that it is the same whenever it is asked for, as long as nothing is paid. Each step is given as data, and as a sentence in your language.',
    params: ofBill,
    query: v.strictObject({ on: v.optional(date) }),
    reply: { status: 200, body: ownBillView },
    refusals: { 'bill-not-found': 404 },
    example: examples.getBill,
  },
} as const satisfies Routes;
