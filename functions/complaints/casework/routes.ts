import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { code, id, text } from '../../kernel/text/fields';
import {
  actionRefusals,
  actionRoute,
  notFoundRefusals,
  oneComplaint,
  optionalText,
  requiredText,
} from '../cases/command-routes';
import { assignment } from '../cases/complaint';
import { agencyComplaintView } from '../cases/views';
import * as examples from './examples';

const reads = { agency: 'complaints:read' } as const;
const writes = { agency: 'complaints:write' } as const;
export const agencyRoutes = {
  showToAgency: {
    method: 'GET',
    path: '/v1/agency/complaints/{complaintId}',
    access: reads,
    personal: true,
    summary: 'Show a complaint with who filed it; the citizen sees that you did',
    params: oneComplaint,
    reply: { status: 200, body: agencyComplaintView },
    refusals: notFoundRefusals,
    example: examples.showToAgency,
  },
  acknowledge: {
    ...actionRoute,
    path: '/v1/agency/complaints/{complaintId}/acknowledgement',
    access: writes,
    summary: 'Acknowledge a complaint',
    body: optionalText,
    example: examples.acknowledge,
  },
  assign: {
    ...actionRoute,
    path: '/v1/agency/complaints/{complaintId}/assignment',
    access: writes,
    summary: 'Assign a complaint to a unit or an officer',
    description: 'While the citizen is awaited, it goes on waiting, and its clock stays paused.',
    body: assignment,
    example: examples.assign,
  },
  note: {
    ...actionRoute,
    path: '/v1/agency/complaints/{complaintId}/comments',
    access: writes,
    summary: 'Comment for the citizen, or (`internal`) for the agency alone',
    body: v.strictObject({ text: text(1000), internal: v.optional(v.boolean(), false) }),
    example: examples.note,
  },
  ask: {
    ...actionRoute,
    path: '/v1/agency/complaints/{complaintId}/question',
    access: writes,
    summary: 'Ask the citizen for more; the clock pauses',
    description:
      'Refused where no citizen filed it (`intake`): nobody would hear the question. Reach them by the contact, and note what they say.',
    body: requiredText,
    refusals: { ...actionRefusals, 'nobody-to-ask': 409 },
    example: examples.ask,
  },
  transfer: {
    ...actionRoute,
    path: '/v1/agency/complaints/{complaintId}/transfer',
    access: writes,
    summary: "Hand a complaint to another agency's category",
    description: 'Its clock starts anew. A question that was not answered yet falls.',
    body: v.strictObject({
      to: v.strictObject({ agencyId: id, categoryCode: code }),
      text: v.optional(text(1000)),
    }),
    refusals: { ...actionRefusals, 'category-unknown': 422 },
    example: examples.transfer,
  },
  resolve: {
    ...actionRoute,
    path: '/v1/agency/complaints/{complaintId}/resolution',
    access: writes,
    summary: 'Resolve a complaint, saying what was done',
    body: requiredText,
    example: examples.resolve,
  },
  reject: {
    ...actionRoute,
    path: '/v1/agency/complaints/{complaintId}/rejection',
    access: writes,
    summary: 'Reject a complaint, saying why',
    body: requiredText,
    example: examples.reject,
  },
  markDuplicate: {
    ...actionRoute,
    path: '/v1/agency/complaints/{complaintId}/duplicate',
    access: writes,
    summary: 'Close a complaint as a duplicate of another',
    body: v.strictObject({ duplicateOf: id, text: v.optional(text(1000)) }),
    refusals: { ...actionRefusals, 'no-such-original': 422 },
    example: examples.markDuplicate,
  },
} as const satisfies Routes;
