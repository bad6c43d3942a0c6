import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { answers } from '../../blocks/public-services/questions';
import { referenceInput } from '../../blocks/references/query';
import type { Routes } from '../../kernel/contract/contract';
import { code, pageOf, paging, text } from '../../kernel/text/fields';
import { money } from '../../kernel/text/money';
import { oneApplication } from '../cases/application';
import { actionRefusals, actionRoute, notFoundRefusals, optionalText } from '../cases/command-routes';
import { statusFilter } from '../cases/filters';
import { formMembers } from '../cases/form';
import { ownApplicationView, summaryView } from '../cases/views';
import * as examples from './examples';

export const ownApplicationSummary = withAgencyNames(summaryView);

/** What the rules say to a draft as it stands. */
export const prospectsView = v.strictObject({
  outcome: v.picklist(['eligible', 'not-eligible', 'unknown']),
  /** Questions that must be answered to know more. */
  needs: v.array(v.strictObject({ code, name: v.string() })),
  fee: v.nullable(v.strictObject(money.entries)),
  documents: v.array(v.strictObject({ code, name: v.string(), isThere: v.boolean() })),
  /** Whether it must be brought to a later version before it can be handed in. */
  mustUpgrade: v.boolean(),
});

const own = { access: 'citizen', actingFor: 'applications' } as const;

export const ownRoutes = {
  listApplications: {
    ...own,
    method: 'GET',
    path: '/v1/applications',
    summary: 'List your own applications and drafts, the newest first',
    description: 'A page may be short and still not be the last: the last has no `next`.',
    query: v.strictObject({
      ...paging,
      status: v.optional(statusFilter, 'all'),
      /** The one with this short reference, whatever else is asked. */
      reference: v.optional(referenceInput('application')),
    }),
    reply: { status: 200, body: pageOf(ownApplicationSummary) },
    example: examples.listApplications,
  },
  getApplication: {
    ...own,
    method: 'GET',
    path: '/v1/applications/{applicationId}',
    summary:
      'Show one of your applications with its track: what was done, and what is awaited of whom by when',
    params: oneApplication,
    reply: { status: 200, body: ownApplicationView, localized: true },
    refusals: notFoundRefusals,
    example: examples.getApplication,
  },
  getProspects: {
    ...own,
    method: 'GET',
    path: '/v1/applications/{applicationId}/prospects',
    summary: 'Ask what your draft lacks, what it will cost, and whether you may have what you apply for',
    params: oneApplication,
    reply: { status: 200, body: prospectsView, localized: true },
    refusals: { ...notFoundRefusals, 'wrong-status': 409 },
    example: examples.getProspects,
  },
  withdrawApplication: {
    ...own,
    ...actionRoute,
    path: '/v1/applications/{applicationId}/withdrawal',
    summary: 'Withdraw your application, or throw your draft away',
    description:
      'A bill that is not paid is cancelled with it. What was paid goes back where the service says so, and stays paid otherwise.',
    body: optionalText,
    refusals: { ...actionRefusals, 'being-paid': 409 },
    example: examples.withdrawApplication,
  },
  answerQuestions: {
    ...own,
    ...actionRoute,
    path: '/v1/applications/{applicationId}/answer',
    summary: 'Answer what the agency asked, and do again what it sent back; its clock runs on',
    description:
      'Of the form and the answers, only what was sent back (`asked.fields`) can be changed, and it is checked as when you handed it in. Documents are added on their own.',
    body: v.strictObject({
      text: v.optional(text(1000)),
      form: v.optional(formMembers(50)),
      answers: v.optional(answers),
    }),
    refusals: {
      ...actionRefusals,
      'not-asked': 422,
      'wrong-answer': 422,
      incomplete: 422,
      'not-eligible': 422,
    },
    example: examples.answerQuestions,
  },
} as const satisfies Routes;
