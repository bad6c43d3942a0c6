import * as v from 'valibot';
import { proven } from '../../blocks/people/proof';
import { referenceInput } from '../../blocks/references/query';
import type { Routes } from '../../kernel/contract/contract';
import { pageOf, paging, text } from '../../kernel/text/fields';
import { amountOrNone } from '../../kernel/text/money';
import { oneAssessment } from '../assessments/routes';
import * as examples from './examples';
import { statuses } from './lifecycle';
import {
  actionRefusals,
  actionRoute,
  notFoundRefusals,
  oneObjection,
  optionalText,
  requiredText,
} from './route-parts';
import { ownObjectionSummary, ownObjectionView } from './views';

export const objectionRoutes = {
  objectTo: {
    method: 'POST',
    path: '/v1/tax/assessments/{assessmentId}/objection',
    access: proven('substantial'),
    actingFor: 'tax',
    summary: 'Object to an assessment of yours',
    description:
      'Taken for as many days after the assessment as the tax says. From that day penalty and interest rest. The agency undertakes to decide by `dueAt`, in working time of its calendar. An assessment takes one objection.',
    params: oneAssessment,
    body: v.strictObject({
      grounds: text(4000),
      /** The undisputed part of the tax, in minor units. */
      accepted: v.optional(amountOrNone),
    }),
    reply: { status: 201, body: ownObjectionView, location: '/v1/tax/objections/{id}' },
    refusals: {
      'assessment-not-found': 404,
      'bill-not-found': 404,
      'objection-window-over': 409,
      'already-objected': 409,
      'bill-closed': 409,
      'bill-stayed': 409,
      'bill-full': 409,
      'more-than-assessed': 422,
    },
    example: examples.objectTo,
  },
  listObjections: {
    method: 'GET',
    path: '/v1/tax/objections',
    access: 'citizen',
    actingFor: 'tax',
    summary: 'List your own objections, the newest first',
    description:
      '`status` leaves those that are `open`, `closed`, or in one status; a page may then be short and still not be the last: the last has no `next`.',
    query: v.strictObject({
      ...paging,
      status: v.optional(v.picklist(['open', 'closed', ...statuses])),
      /** The one with this short reference, whatever else is asked. */
      reference: v.optional(referenceInput('objection')),
    }),
    reply: { status: 200, body: pageOf(ownObjectionSummary) },
    example: examples.listObjections,
  },
  getObjection: {
    method: 'GET',
    path: '/v1/tax/objections/{objectionId}',
    access: 'citizen',
    actingFor: 'tax',
    summary: 'Show one of your objections with its timeline',
    params: oneObjection,
    reply: { status: 200, body: ownObjectionView },
    refusals: notFoundRefusals,
    example: examples.getObjection,
  },
  answerObjection: {
    ...actionRoute,
    path: '/v1/tax/objections/{objectionId}/answer',
    access: 'citizen',
    actingFor: 'tax',
    summary: 'Answer what the agency asked; the clock runs on',
    body: requiredText,
    example: examples.answerObjection,
  },
  withdrawObjection: {
    ...actionRoute,
    path: '/v1/tax/objections/{objectionId}/withdrawal',
    access: 'citizen',
    actingFor: 'tax',
    summary: 'Withdraw your objection; penalty and interest run on from tomorrow',
    body: optionalText,
    refusals: { ...actionRefusals, 'bill-full': 409, 'bill-not-found': 404 },
    example: examples.withdrawObjection,
  },
} as const satisfies Routes;
