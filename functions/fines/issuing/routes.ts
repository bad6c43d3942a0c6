import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { writes } from '../fines/route-parts';
import { importLimit, importRequest, importResult } from './bulk';
import * as examples from './examples';
import { fineRequest } from './request';
import { issuedView } from './views';

const issuingRefusals = {
  'offence-type-unknown': 422,
  'amount-outside-range': 422,
  'invalid-date': 422,
  'reference-exists': 409,
} as const;

export const issuingRoutes = {
  issueFine: {
    method: 'POST',
    path: '/v1/agency/fines',
    access: writes,
    summary: 'Issue a fine, and the bill by which it is paid',
    description:
      'The type of the offence says what it costs, until when it may be paid with a discount or contested, and what follows. `amount` is given where the type leaves it to the officer. Discount, contest, due date and all that follows count from the day on which it is served (`servedOn`), and never from before it was entered here. Who owes it is told by the identifier by which you know them; whoever has claimed that finds the fine among their own.',
    body: v.strictObject(fineRequest),
    reply: { status: 201, body: issuedView, location: '/v1/agency/fines/{id}' },
    refusals: issuingRefusals,
    example: examples.issueFine,
  },
  importFines: {
    method: 'POST',
    path: '/v1/agency/fines/imports',
    access: writes,
    summary: 'Issue up to 500 fines',
    description:
      'Each has a result of its own, in the order sent: one that is malformed or refused holds up no other. A reference stands for one fine of a payer: what comes again under it is `known`, with the fine that there is, or `reference-reused` where it says something else. What could not be reached in the time of a call is `later`: send it again.',
    body: importRequest,
    bodyLimit: importLimit,
    reply: { status: 200, body: v.strictObject({ items: v.array(importResult) }) },
    example: examples.importFines,
  },
} as const satisfies Routes;
