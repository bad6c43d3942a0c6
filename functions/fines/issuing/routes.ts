import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { code, instantInput, pageOf, paging } from '../../kernel/text/fields';
import * as examples from '../fines/examples';
import { states } from '../fines/fine';
import { notFoundRefusals, oneFine, reads, writes } from '../fines/route-parts';
import { agencyFineView, issuedView, summaryView } from '../lookup/views';
import { imported, importLimit, importResult, maxImported } from './bulk';
import { issuing } from './request';

const issuingRefusals = {
  'offence-type-unknown': 422,
  'amount-outside-range': 422,
  'invalid-date': 422,
  'reference-exists': 409,
} as const;

export const agencyRoutes = {
  issueFine: {
    method: 'POST',
    path: '/v1/agency/fines',
    access: writes,
    summary: 'Issue a fine, and the bill by which it is paid',
    description:
      'The type of the offence says what it costs, until when it may be paid with a discount or contested, and what follows. `amount` is given where the type leaves it to the officer. Who owes it is told by the identifier by which you know them; whoever has claimed that finds the fine among their own.',
    body: v.strictObject(issuing),
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
  listAgencyFines: {
    method: 'GET',
    path: '/v1/agency/fines',
    access: reads,
    summary: 'List the fines that your agency issued, by time of change',
    description:
      'To follow changes, ask with `order=ascending` and `updated_after` (changed then or later), and go on by `next`. A page may be short and still not be the last: the last has no `next`.',
    query: v.strictObject({
      ...paging,
      state: v.optional(v.picklist(['open', 'contested-open', 'closed', 'all', ...states]), 'open'),
      offence: v.optional(code),
      updated_after: v.optional(instantInput),
      order: v.optional(v.picklist(['ascending', 'descending']), 'descending'),
    }),
    reply: { status: 200, body: pageOf(summaryView) },
    example: examples.listAgencyFines,
  },
  showAgencyFine: {
    method: 'GET',
    path: '/v1/agency/fines/{fineId}',
    access: reads,
    summary: 'Show a fine that your agency issued, without what whoever contests it has written',
    params: oneFine,
    reply: { status: 200, body: agencyFineView },
    refusals: notFoundRefusals,
    example: examples.showAgencyFine,
  },
} as const satisfies Routes;
