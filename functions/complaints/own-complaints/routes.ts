import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { referenceInput } from '../../blocks/references/query';
import type { Routes } from '../../kernel/contract/contract';
import { pageOf, paging, text } from '../../kernel/text/fields';
import {
  actionRefusals,
  actionRoute,
  notFoundRefusals,
  oneComplaint,
  optionalText,
  requiredText,
} from '../cases/command-routes';
import { statusFilter } from '../cases/filters';
import { complaintView, summaryView } from '../cases/views';
import * as examples from './examples';

/** Complaints as who filed them sees them. */
export const ownComplaintView = withAgencyNames(complaintView);
export const ownComplaintSummary = withAgencyNames(summaryView);

export const citizenRoutes = {
  listComplaints: {
    method: 'GET',
    path: '/v1/complaints',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'List your own complaints, the newest first',
    description: 'A page may be short and still not be the last: the last has no `next`.',
    query: v.strictObject({
      ...paging,
      status: v.optional(statusFilter, 'all'),
      /** The one with this short reference, whatever else is asked. */
      reference: v.optional(referenceInput('complaint')),
    }),
    reply: { status: 200, body: pageOf(ownComplaintSummary) },
    example: examples.listComplaints,
  },
  getComplaint: {
    method: 'GET',
    path: '/v1/complaints/{complaintId}',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'Show one of your complaints with its timeline',
    params: oneComplaint,
    reply: { status: 200, body: ownComplaintView },
    refusals: notFoundRefusals,
    example: examples.getComplaint,
  },
  comment: {
    ...actionRoute,
    path: '/v1/complaints/{complaintId}/comments',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'Add a comment to your complaint',
    body: requiredText,
    example: examples.comment,
  },
  answerQuestion: {
    ...actionRoute,
    path: '/v1/complaints/{complaintId}/answer',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'Answer what the agency asked; the clock runs on',
    body: requiredText,
    example: examples.answerQuestion,
  },
  withdraw: {
    ...actionRoute,
    path: '/v1/complaints/{complaintId}/withdrawal',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'Withdraw your complaint',
    body: optionalText,
    example: examples.withdraw,
  },
  reopen: {
    ...actionRoute,
    path: '/v1/complaints/{complaintId}/reopening',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'Reopen your complaint within the time its category allows',
    body: requiredText,
    refusals: { ...actionRefusals, 'reopen-window-over': 409 },
    example: examples.reopen,
  },
  rate: {
    ...actionRoute,
    path: '/v1/complaints/{complaintId}/rating',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'Rate the outcome, once',
    body: v.strictObject({
      score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
      text: v.optional(text(1000)),
    }),
    refusals: { ...actionRefusals, 'already-rated': 409 },
    example: examples.rate,
  },
} as const satisfies Routes;
