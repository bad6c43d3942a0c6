import * as v from 'valibot';
import { showAnswer } from '../../blocks/cases/timeline';
import { actorView } from '../../blocks/mandates/view';
import { id, instant as instantField } from '../../kernel/text/fields';
import { actionNames, actors, entryDetails, statuses, type TimelineEntry } from './complaint';

/*
 * The timeline as citizens and agencies see it.
 */

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

/** One entry of the timeline. `status` is the one that the action led to. */
export const entryView = v.strictObject({
  id: v.string(),
  action: v.picklist(actionNames),
  by: v.picklist(actors),
  at: instantField,
  agencyId: v.optional(id),
  status: v.optional(v.picklist(statuses)),
  /** The mandate by which somebody acted for whose complaint it is. */
  actor: v.optional(actorView),
  ...entryDetails,
});

/** The answer to an action: what it left in the timeline, the same to each repeat. */
export const actionReply = v.strictObject({ complaintId: id, ...entryView.entries });

export const showAction = (
  complaintId: string,
  entryId: string,
  entry: TimelineEntry,
): View<typeof actionReply> => ({ complaintId, ...showAnswer(entryId, entry) });
