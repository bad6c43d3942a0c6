import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { pageOf, paging, text } from '../../kernel/text/fields';
import * as contestExamples from '../contests/examples';
import * as examples from '../fines/examples';
import {
  actionRefusals,
  actionRoute,
  notFoundRefusals,
  oneFine,
  optionalText,
  requiredText,
} from '../fines/route-parts';
import { fineView, summaryView } from './views';

export const citizenRoutes = {
  listFines: {
    method: 'GET',
    path: '/v1/fines',
    access: 'citizen',
    summary: 'List the fines of everything that you have claimed, the newest first',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(summaryView) },
    example: examples.listFines,
  },
  getFine: {
    method: 'GET',
    path: '/v1/fines/{fineId}',
    access: 'citizen',
    summary: 'Show a fine with what is owed today and what happens next, and when',
    params: oneFine,
    reply: { status: 200, body: fineView },
    refusals: notFoundRefusals,
    example: examples.getFine,
  },
  contestFine: {
    ...actionRoute,
    path: '/v1/fines/{fineId}/contest',
    access: 'citizen',
    summary: 'Contest a fine, saying why; every clock stands still until that is decided',
    description:
      'Within the days that its type allows (`contestUntil`), and before it is paid. Discount, due date, penalties and what follows stand still: nobody loses by contesting in time.',
    body: v.strictObject({ grounds: text(2000) }),
    refusals: { ...actionRefusals, 'contest-window-over': 409, 'bill-closed': 409, 'bill-full': 409 },
    example: contestExamples.contestFine,
  },
  answerAgency: {
    ...actionRoute,
    path: '/v1/fines/{fineId}/answer',
    access: 'citizen',
    summary: 'Say more about a fine that you contest, or answer what the agency asked',
    body: requiredText,
    example: contestExamples.answerAgency,
  },
  withdrawContest: {
    ...actionRoute,
    path: '/v1/fines/{fineId}/withdrawal',
    access: 'citizen',
    summary: 'Contest a fine no longer; the clocks run on with the days that were left',
    body: optionalText,
    refusals: {
      ...actionRefusals,
      ...{ 'bill-closed': 409, 'bill-full': 409, 'payment-in-progress': 409, 'part-given-back': 409 },
    },
    example: contestExamples.withdrawContest,
  },
} as const satisfies Routes;
