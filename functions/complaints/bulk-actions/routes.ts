import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { maxCharacters } from '../../kernel/text/characters';
import { entryView } from '../cases/timeline-views';
import { what } from '../casework/what';
import * as examples from './examples';

/** Most complaints in one call. */
const maxComplaints = 100;

const result = v.strictObject({
  complaintId: v.string(),
  result: v.picklist(['done', 'refused']),
  /** What it left in the timeline. */
  entry: v.optional(entryView),
  /** Why it was refused, in the words of the problem that doing it to this one alone would have given. */
  code: v.optional(v.string()),
  detail: v.optional(v.string()),
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
      'Each has a result of its own, in the order sent: one that is refused, or that there is not, holds up no other. To merge complaints, mark all but one as duplicates of it (`mark-duplicate`): who reported or follows them follows that one. One that is named twice is done once.',
    body: v.strictObject({
      complaintIds: v.pipe(
        v.array(v.pipe(v.string(), maxCharacters(64))),
        v.minLength(1),
        v.maxLength(maxComplaints),
      ),
      what,
    }),
    reply: { status: 200, body: v.strictObject({ items: v.array(result) }) },
    refusals: { 'category-unknown': 422 },
    example: examples.actOnComplaints,
  },
} as const satisfies Routes;
