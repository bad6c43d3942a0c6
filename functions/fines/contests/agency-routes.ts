import * as v from 'valibot';
import { officerRefusals, officersNamed } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { instantInput, oneLine, text } from '../../kernel/text/fields';
import { amount } from '../../kernel/text/money';
import { modes } from '../fines/fine';
import {
  actionRefusals,
  actionRoute,
  notFoundRefusals,
  oneFine,
  optionalText,
  reads,
  requiredText,
  writes,
} from '../fines/route-parts';
import * as examples from './examples';
import { contestView } from './views';

/*
 * How an agency handles a contest until it has decided, and how it cancels a fine.
 */

const hearing = {
  at: instantInput,
  mode: v.picklist(modes),
  place: oneLine(300),
  text: v.optional(text(2000)),
};
const dated = { ...actionRefusals, 'invalid-date': 422 } as const;
const reissuing = {
  ...actionRefusals,
  ...officerRefusals,
  'bill-closed': 409,
  'bill-full': 409,
  'payment-in-progress': 409,
  'less-than-paid': 409,
  'part-given-back': 409,
} as const;

export const contestAgencyRoutes = {
  showContest: {
    method: 'GET',
    path: '/v1/agency/fines/{fineId}/contest',
    access: reads,
    personal: true,
    summary: 'Show who contests a fine, and what they say; they see that you did',
    params: oneFine,
    reply: { status: 200, body: contestView },
    refusals: { ...notFoundRefusals, 'contest-not-found': 404 },
    example: examples.showContest,
  },
  reviewContest: {
    ...actionRoute,
    path: '/v1/agency/fines/{fineId}/review',
    access: writes,
    summary: 'Take up a contest',
    body: optionalText,
    example: examples.reviewContest,
  },
  askContestant: {
    ...actionRoute,
    path: '/v1/agency/fines/{fineId}/question',
    access: writes,
    summary: 'Ask whoever contests a fine for more',
    body: requiredText,
    example: examples.askContestant,
  },
  scheduleHearing: {
    ...actionRoute,
    path: '/v1/agency/fines/{fineId}/hearing',
    access: writes,
    summary: 'Say when and where a contest is heard',
    body: v.strictObject(hearing),
    refusals: dated,
    example: examples.scheduleHearing,
  },
  rescheduleHearing: {
    ...actionRoute,
    path: '/v1/agency/fines/{fineId}/hearing/rescheduling',
    access: writes,
    summary: 'Move a hearing to another time or place',
    body: v.strictObject(hearing),
    refusals: dated,
    example: examples.rescheduleHearing,
  },
  recordHearing: {
    ...actionRoute,
    path: '/v1/agency/fines/{fineId}/hearing/record',
    access: writes,
    summary: 'Note that a contest was heard, and what was said',
    body: requiredText,
    example: examples.recordHearing,
  },
  upholdFine: {
    ...actionRoute,
    path: '/v1/agency/fines/{fineId}/upholding',
    access: writes,
    summary: 'Decide that the fine stands, saying why; the clocks run on',
    headers: officersNamed,
    body: requiredText,
    refusals: reissuing,
    example: examples.upholdFine,
  },
  reduceFine: {
    ...actionRoute,
    path: '/v1/agency/fines/{fineId}/reduction',
    access: writes,
    summary: 'Decide that the fine is reduced, saying why; another bill takes the place of the one there is',
    headers: officersNamed,
    body: v.strictObject({ amount, text: text(2000) }),
    refusals: { ...reissuing, 'amount-not-lower': 422 },
    example: examples.reduceFine,
  },
  collectFine: {
    ...actionRoute,
    path: '/v1/agency/fines/{fineId}/collection',
    access: writes,
    summary: 'Collect a fine again of which everything was given back, saying why',
    description:
      'Another bill takes the place of the refunded one, and falls due anew from today; the payer is told. Only once the money has arrived: until then `part-given-back` names the refund.',
    headers: officersNamed,
    body: v.strictObject({ text: text(1000) }),
    refusals: reissuing,
    example: examples.collectFine,
  },
  cancelFine: {
    ...actionRoute,
    path: '/v1/agency/fines/{fineId}/cancellation',
    access: writes,
    summary: 'Cancel a fine and its bill, contested or not, saying why',
    description: 'A payment that is under way is given back by itself when it comes.',
    headers: officersNamed,
    body: v.strictObject({ text: text(1000) }),
    refusals: {
      ...actionRefusals,
      ...officerRefusals,
      ...{ 'bill-closed': 409, 'bill-full': 409, 'bill-part-paid': 409 },
    },
    example: examples.cancelFine,
  },
} as const satisfies Routes;
