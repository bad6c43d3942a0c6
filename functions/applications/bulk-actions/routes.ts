import * as v from 'valibot';
import { itemIds, outcome } from '../../blocks/bulk-actions/each';
import type { Routes } from '../../kernel/contract/contract';
import { entryView } from '../cases/track-views';
import { deciding } from '../casework/officers';
import { what } from '../casework/what';
import * as examples from './examples';

const result = v.strictObject({
  /** Null where what was sent is no id. */
  applicationId: v.nullable(v.string()),
  ...outcome,
  /** What it left in the track. */
  entry: v.optional(entryView),
  /** Where the status was wrong: the one that it is in. */
  applicationStatus: v.optional(v.string()),
});
export type ActionResult = v.InferOutput<typeof result>;

export const bulkActionRoutes = {
  actOnApplications: {
    method: 'POST',
    path: '/v1/agency/applications/actions',
    access: { agency: 'applications:write' },
    headers: deciding,
    summary: 'Assign, ask, note or decide up to 100 applications',
    description:
      'Each has a result of its own, in the order sent: one that is malformed, that is refused, or that there is not, holds up no other. The officers answer for each decision. What could not be reached in the time of a call is `later`: send the call again.',
    body: v.strictObject({ applicationIds: itemIds, what }),
    reply: { status: 200, body: v.strictObject({ items: v.array(result) }) },
    refusals: {},
    example: examples.actOnApplications,
  },
} as const satisfies Routes;
