import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { text } from '../../kernel/text/fields';
import { actionRefusals, actionRoute, optionalText, requiredText } from '../fines/route-parts';
import * as examples from './examples';

/*
 * How somebody contests a fine of theirs.
 */

export const contestCitizenRoutes = {
  contestFine: {
    ...actionRoute,
    path: '/v1/fines/{fineId}/contest',
    access: 'citizen',
    actingFor: 'fines',
    summary: 'Contest a fine, saying why; every clock stands still until that is decided',
    description:
      'Within the days that its type allows (`contestUntil`), and before it is paid. Discount, due date, penalties and what follows stand still: nobody loses by contesting in time.',
    body: v.strictObject({ grounds: text(2000) }),
    refusals: { ...actionRefusals, 'contest-window-over': 409, 'bill-closed': 409, 'bill-full': 409 },
    example: examples.contestFine,
  },
  answerAgency: {
    ...actionRoute,
    path: '/v1/fines/{fineId}/answer',
    access: 'citizen',
    actingFor: 'fines',
    summary: 'Say more about a fine that you contest, or answer what the agency asked',
    body: requiredText,
    example: examples.answerAgency,
  },
  withdrawContest: {
    ...actionRoute,
    path: '/v1/fines/{fineId}/withdrawal',
    access: 'citizen',
    actingFor: 'fines',
    summary: 'Contest a fine no longer; the clocks run on with the days that were left',
    body: optionalText,
    refusals: {
      ...actionRefusals,
      ...{ 'bill-closed': 409, 'bill-full': 409, 'payment-in-progress': 409, 'part-given-back': 409 },
    },
    example: examples.withdrawContest,
  },
} as const satisfies Routes;
