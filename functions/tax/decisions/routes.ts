import * as v from 'valibot';
import { officerRefusals, officersNamed } from '../../blocks/officers/officers';
import { referenceInput } from '../../blocks/references/query';
import type { Routes } from '../../kernel/contract/contract';
import { pageOf, paging, text } from '../../kernel/text/fields';
import { amount, amountOrNone } from '../../kernel/text/money';
import { outcomes } from '../objections/lifecycle';
import {
  actionRefusals,
  actionRoute,
  notFoundRefusals,
  oneObjection,
  optionalText,
  requiredText,
} from '../objections/route-parts';
import { agencyObjectionView, objectionSummary } from '../objections/views';
import { figures } from '../taxes/figures';
import * as examples from './examples';

const reads = { agency: 'tax:read' } as const;
const writes = { agency: 'tax:write' } as const;

export const objectionAgencyRoutes = {
  listObjectionQueue: {
    method: 'GET',
    path: '/v1/agency/tax/objections',
    access: reads,
    summary: 'List the objections to your assessments, by time of change',
    query: v.strictObject({
      ...paging,
      list: v.optional(v.picklist(['open', 'closed']), 'open'),
      /** The one with this short reference, whatever else is asked. */
      reference: v.optional(referenceInput('objection')),
    }),
    reply: { status: 200, body: pageOf(objectionSummary) },
    example: examples.listObjectionQueue,
  },
  showObjectionToAgency: {
    method: 'GET',
    path: '/v1/agency/tax/objections/{objectionId}',
    access: reads,
    personal: true,
    summary: 'Show an objection with who objects; they see that you did',
    params: oneObjection,
    reply: { status: 200, body: agencyObjectionView },
    refusals: notFoundRefusals,
    example: examples.showObjectionToAgency,
  },
  reviewObjection: {
    ...actionRoute,
    path: '/v1/agency/tax/objections/{objectionId}/review',
    access: writes,
    summary: 'Take up an objection',
    body: optionalText,
    example: examples.reviewObjection,
  },
  askTaxpayer: {
    ...actionRoute,
    path: '/v1/agency/tax/objections/{objectionId}/question',
    access: writes,
    summary: 'Ask for information; the clock pauses',
    body: requiredText,
    example: examples.askTaxpayer,
  },
  decideObjection: {
    ...actionRoute,
    path: '/v1/agency/tax/objections/{objectionId}/decision',
    access: writes,
    summary: 'Decide an objection, and with it what becomes of the bill',
    description:
      'Upheld, the bill is cancelled. Upheld in part, another takes its place, with the `amount` that you say, or worked out anew of a `value` or `figures`; what was paid on it counts. Rejected, its penalty and interest run on from tomorrow. What is paid already stays as it is: `toRefund` says how much of it is to be given back. An officer is named for it, and a second one who agrees where it takes away more than the agency lets one decide.',
    headers: officersNamed,
    body: v.strictObject({
      outcome: v.picklist(outcomes),
      text: text(2000),
      amount: v.optional(amount),
      value: v.optional(amountOrNone),
      figures: v.optional(figures),
    }),
    refusals: {
      ...actionRefusals,
      ...officerRefusals,
      'not-assessable': 422,
      'not-less': 422,
      'other-currency': 422,
      'bill-not-found': 404,
      'bill-closed': 409,
      'bill-part-paid': 409,
      'bill-full': 409,
      'less-than-paid': 409,
      'part-given-back': 409,
      'payment-in-progress': 409,
      'assessment-changed': 409,
    },
    example: examples.decideObjection,
  },
} as const satisfies Routes;
