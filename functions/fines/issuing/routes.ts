import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { writes } from '../fines/route-parts';
import { imported, importLimit, importResult, maxImported } from './bulk';
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
      'Each has a result of its own, in the order sent: one that is refused holds up no other. A fine that was issued already, by this call or another, is recognised by its reference and its payer and answered as before.',
    body: v.strictObject({
      items: v.pipe(v.array(imported), v.minLength(1), v.maxLength(maxImported)),
    }),
    bodyLimit: importLimit,
    reply: { status: 200, body: v.strictObject({ items: v.array(importResult) }) },
    example: examples.importFines,
  },
} as const satisfies Routes;
