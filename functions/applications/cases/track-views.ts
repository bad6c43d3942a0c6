import * as v from 'valibot';
import { type Side, showAnswer, showEntries } from '../../blocks/cases/timeline';
import { actorView } from '../../blocks/mandates/view';
import { id, instant as instantField } from '../../kernel/text/fields';
import {
  type Application,
  actionNames,
  actors,
  entryDetails,
  statuses,
  type TrackEntry,
} from './application';

/*
 * The track of an application as its applicant and agencies see it.
 */

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

/** One entry of the track. `status` is the one that the action led to. */
export const entryView = v.strictObject({
  id: v.string(),
  action: v.picklist(actionNames),
  by: v.picklist(actors),
  at: instantField,
  agencyId: v.optional(id),
  status: v.optional(v.picklist(statuses)),
  /** The mandate by which somebody acted for the applicant. */
  actor: v.optional(actorView),
  ...entryDetails,
});

/** The answer to an action: what it left in the track, the same to each repeat. */
export const actionReply = v.strictObject({ applicationId: id, ...entryView.entries });

export const showAction = (
  applicationId: string,
  entryId: string,
  entry: TrackEntry,
): View<typeof actionReply> => ({ applicationId, ...showAnswer(entryId, entry) });

export const showTrack = ({ entries, order }: Application, side: Side): View<typeof entryView>[] =>
  showEntries(entries, order, side, ({ internal }) => internal === true);
