import * as v from 'valibot';
import { itemIds, outcome } from '../../blocks/bulk-actions/each';
import type { Routes } from '../../kernel/contract/contract';
import { entryView } from '../cases/timeline-views';
import { what } from '../casework/what';
import * as examples from './examples';

const result = v.strictObject({
  /** Null where what was sent is no id. */
  complaintId: v.nullable(v.string()),
  ...outcome,
  /** What it left in the timeline. */
  entry: v.optional(entryView),
  /** Where the status was wrong: the one that it is in. */
  complaintStatus: v.optional(v.string()),
});
export type ActionResult = v.InferOutput<typeof result>;

export const bulkActionRoutes = {
  actOnComplaints: {
    method: 'POST',
    path: '/v1/agency/complaints/actions',
    access: { agency: 'complaints:write' },
    summary: 'Do one thing to up to 100 complaints',
    description:
      'Each has a result of its own, in the order sent: one that is malformed, that is refused, or that there is not, holds up no other. To merge complaints, mark all but one as duplicates of it (`mark-duplicate`): who reported or follows them follows that one. One that is named twice is done once; what could not be reached in the time of a call is `later`: send the call again.',
    body: v.strictObject({
      complaintIds: itemIds,
      what,
    }),
    reply: { status: 200, body: v.strictObject({ items: v.array(result) }) },
    refusals: { 'category-unknown': 422 },
    example: examples.actOnComplaints,
  },
} as const satisfies Routes;
