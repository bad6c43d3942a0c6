import * as v from 'valibot';
import type { Routes } from '../kernel/contract';
import { code, date, instantInput, pageOf, paging, text } from '../kernel/fields';
import { amount } from '../kernel/money';
import { missing, oneFine, reads, writes } from './acting';
import * as examples from './examples';
import { place, states } from './fine';
import { agencyFineView, issuedView, summaryView } from './views';

/** What is told of a fine, alone or among many. */
export const issuing = {
  offenceType: code,
  payer: v.strictObject({ identifier: text(60) }),
  reference: text(100),
  occurredAt: instantInput,
  place,
  description: text(2000),
  amount: v.optional(amount),
  officer: v.optional(text(80)),
  issuedOn: v.optional(date),
};

export const issuingRefusals = {
  'offence-type-unknown': 422,
  'amount-outside-range': 422,
  'invalid-date': 422,
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
    refusals: missing,
    example: examples.showAgencyFine,
  },
} as const satisfies Routes;
