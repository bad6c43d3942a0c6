import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { instantInput, text } from '../../kernel/text/fields';
import { amount } from '../../kernel/text/money';
import { modes } from '../fines/fine';
import { act, acting, maybeSaid, missing, oneFine, reads, said, writes } from '../fines/route-parts';
import * as examples from './examples';
import { contestView } from './views';

/*
 * What an agency does with a fine that is contested, until it has decided; and with one that it takes back.
 */

const hearing = {
  at: instantInput,
  mode: v.picklist(modes),
  place: text(300),
  text: v.optional(text(2000)),
};
const dated = { ...acting, 'invalid-date': 422 } as const;
const reissuing = {
  ...acting,
  'bill-closed': 409,
  'bill-full': 409,
  'payment-in-progress': 409,
  'less-than-paid': 409,
  'part-given-back': 409,
} as const;

export const decidingRoutes = {
  showContest: {
    method: 'GET',
    path: '/v1/agency/fines/{fineId}/contest',
    access: reads,
    personal: true,
    summary: 'Show who contests a fine, and what they say; they see that you did',
    params: oneFine,
    reply: { status: 200, body: contestView },
    refusals: { ...missing, 'contest-not-found': 404 },
    example: examples.showContest,
  },
  reviewContest: {
    ...act,
    path: '/v1/agency/fines/{fineId}/review',
    access: writes,
    summary: 'Take up a contest',
    body: maybeSaid,
    example: examples.reviewContest,
  },
  askContestant: {
    ...act,
    path: '/v1/agency/fines/{fineId}/question',
    access: writes,
    summary: 'Ask whoever contests a fine for more',
    body: said,
    example: examples.askContestant,
  },
  scheduleHearing: {
    ...act,
    path: '/v1/agency/fines/{fineId}/hearing',
    access: writes,
    summary: 'Say when and where a contest is heard',
    body: v.strictObject(hearing),
    refusals: dated,
    example: examples.scheduleHearing,
  },
  rescheduleHearing: {
    ...act,
    path: '/v1/agency/fines/{fineId}/hearing/rescheduling',
    access: writes,
    summary: 'Move a hearing to another time or place',
    body: v.strictObject(hearing),
    refusals: dated,
    example: examples.rescheduleHearing,
  },
  recordHearing: {
    ...act,
    path: '/v1/agency/fines/{fineId}/hearing/record',
    access: writes,
    summary: 'Note that a contest was heard, and what was said',
    body: said,
    example: examples.recordHearing,
  },
  upholdFine: {
    ...act,
    path: '/v1/agency/fines/{fineId}/upholding',
    access: writes,
    summary: 'Decide that the fine stands, saying why; the clocks run on',
    body: said,
    refusals: reissuing,
    example: examples.upholdFine,
  },
  reduceFine: {
    ...act,
    path: '/v1/agency/fines/{fineId}/reduction',
    access: writes,
    summary: 'Decide that the fine is reduced, saying why; another bill takes the place of the one there is',
    body: v.strictObject({ amount, text: text(2000) }),
    refusals: { ...reissuing, 'amount-not-lower': 422 },
    example: examples.reduceFine,
  },
  cancelFine: {
    ...act,
    path: '/v1/agency/fines/{fineId}/cancellation',
    access: writes,
    summary: 'Cancel a fine and its bill, contested or not, saying why',
    description: 'A payment that is under way is given back by itself when it comes.',
    body: v.strictObject({ text: text(1000) }),
    refusals: { ...acting, 'bill-closed': 409, 'bill-full': 409, 'bill-part-paid': 409 },
    example: examples.cancelFine,
  },
} as const satisfies Routes;
