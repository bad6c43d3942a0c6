import * as v from 'valibot';
import { billId, kinds, states } from '../../blocks/billing/bill';
import { agencyBillView } from '../../blocks/billing/views/views';
import { officerRefusals, officersNamed, officersView } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { minCharacters } from '../../kernel/text/characters';
import { date, instant, instantInput, oneLine, pageOf, paging, text } from '../../kernel/text/fields';
import { currency } from '../../kernel/text/money';
import { billRequest, identifier, reissueRequest } from './charge';
import * as examples from './examples';
import { importLimit, importRequest, importResult } from './import';
import { ofBill } from './routes';

const twoOfficers =
  "Names the officer (`Diwan-Officer`), and above the agency's limit (`refund-policy`) a second one who agrees (`Diwan-Second-Officer`).";

const reads = { agency: 'bills:read' } as const;
const writes = { agency: 'bills:write' } as const;
const missing = { 'bill-not-found': 404 } as const;
const unagreed = { 'terms-disagree': 422, 'calendar-unknown': 422 } as const;
const closing = {
  ...missing,
  ...officerRefusals,
  'bill-of-another-service': 409,
  'bill-closed': 409,
  'bill-full': 409,
} as const;

/** A bill in its agency's list. */
export const billCard = v.strictObject({
  id: billId,
  shortReference: v.string(),
  kind: v.picklist(kinds),
  state: v.picklist(states),
  reference: v.nullable(oneLine(100)),
  identifier: v.string(),
  currency,
  /** The charged amount in minor units, before discount, penalty and interest. */
  amount: v.number(),
  dueOn: date,
  /** Whether it is open, and was due before today. */
  overdue: v.boolean(),
  /** In lists by `updated_after`: when the portal learnt of its last change. */
  updatedAt: v.optional(instant),
});

export const agencyRoutes = {
  issueBill: {
    method: 'POST',
    path: '/v1/agency/bills',
    access: writes,
    summary: 'Make out a bill',
    description:
      'Amounts are whole minor units of the currency by ISO 4217: 1500 of JOD is one dinar and a half. With a `calendar`, what falls on a day off is due on the next working day. The answer to a repeat shows how the bill is by then. An `Idempotency-Key` stands for one payer and one day of issue: with another of either it makes another bill.',
    body: billRequest,
    reply: { status: 201, body: agencyBillView, location: '/v1/agency/bills/{id}' },
    refusals: unagreed,
    example: examples.issueBill,
  },
  importBills: {
    method: 'POST',
    path: '/v1/agency/bills/imports',
    access: writes,
    summary: 'Make out up to 500 bills',
    description:
      'Each has a result of its own, in the order sent: one that is malformed or refused holds up no other. A reference stands for one bill of the agency: what comes again under it is `known`, with the bill that there is, or `reference-reused` where it says something else. What could not be reached in the time of a call is `later`: send it again.',
    body: importRequest,
    bodyLimit: importLimit,
    reply: { status: 200, body: v.strictObject({ items: v.array(importResult) }) },
    example: examples.importBills,
  },
  listIssued: {
    method: 'GET',
    path: '/v1/agency/bills',
    access: reads,
    summary:
      'The bills that my agency made out, by when they are due, by payer or reference, or by time of change',
    description:
      'Those in one state, `open` unless you ask for another. With `payer` (your own name for it), `reference`, or both: those of that payer, of whatever service, or made out here under that reference, the newest first, in any state unless you ask for one; a page may then be short and not be the last. `text` leaves those in whose first words (reference, payer, title, what is charged for) all of its words stand. `reference` finds the one with that short reference, too, whatever else is asked. To follow changes, ask with `updated_after`: those that were issued, replaced, cancelled, paid or given back and of which the portal learnt then or later, of any service and in any state unless you ask for one, the first learnt of first; the next time ask with the last `updatedAt` that you saw. A page may be short and still not be the last: the last has no `next`. Lists lag behind by a second or so.',
    query: v.strictObject({
      ...paging,
      state: v.optional(v.picklist(states)),
      dueBefore: v.optional(date),
      payer: v.optional(identifier),
      reference: v.optional(oneLine(100)),
      text: v.optional(v.pipe(text(100), minCharacters(2))),
      updated_after: v.optional(instantInput),
    }),
    reply: { status: 200, body: pageOf(billCard) },
    example: examples.listIssued,
  },
  showIssued: {
    method: 'GET',
    path: '/v1/agency/bills/{billId}',
    access: reads,
    summary: 'A bill that my agency made out, and what was paid on it',
    params: ofBill,
    query: v.strictObject({ on: v.optional(date) }),
    reply: { status: 200, body: agencyBillView },
    refusals: missing,
    example: examples.showIssued,
  },
  cancelBill: {
    method: 'POST',
    path: '/v1/agency/bills/{billId}/cancellation',
    access: writes,
    summary: 'Cancel a bill on which nothing is paid, and say why',
    description: `A payment of it that is under way is given back by itself when it comes. A bill that is cancelled already answers as it did first. ${twoOfficers}`,
    params: ofBill,
    headers: officersNamed,
    body: v.strictObject({ reason: text(1000) }),
    reply: {
      status: 200,
      body: v.strictObject({
        billId,
        state: v.literal('cancelled'),
        reason: text(1000),
        cancelledAt: instant,
        by: v.nullable(officersView),
      }),
    },
    refusals: { ...closing, 'bill-part-paid': 409 },
    example: examples.cancelBill,
  },
  reissueBill: {
    method: 'POST',
    path: '/v1/agency/bills/{billId}/reissue',
    access: writes,
    summary: 'Put another bill in the place of one that is open or refunded, and say why',
    description: `The old bill is kept as it is. What was paid on it is paid on the new one, by the rules of the new one, each payment on the day on which it was made. A bill of which everything was given back is collected again so: nothing is taken over, once the money has arrived. ${twoOfficers}`,
    params: ofBill,
    headers: officersNamed,
    body: reissueRequest,
    reply: { status: 201, body: agencyBillView, location: '/v1/agency/bills/{id}' },
    refusals: {
      ...closing,
      ...unagreed,
      'payment-in-progress': 409,
      'less-than-paid': 409,
      'part-given-back': 409,
      'other-currency': 422,
    },
    example: examples.reissueBill,
  },
} as const satisfies Routes;
