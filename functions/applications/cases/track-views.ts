import * as v from 'valibot';
import { actorView } from '../../blocks/mandates/view';
import { showActor } from '../../kernel/identity/actor';
import { id, instant as instantField } from '../../kernel/text/fields';
import { instant } from '../../kernel/text/time';
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

export const showEntry = (entryId: string, entry: TrackEntry): View<typeof entryView> => {
  const { hash: _, at, actor, ...shown } = entry;
  return { id: entryId, at: instant(at), ...shown, ...(actor ? { actor: showActor(actor) } : {}) };
};

export const showAction = (
  applicationId: string,
  entryId: string,
  entry: TrackEntry,
): View<typeof actionReply> => ({ applicationId, ...showEntry(entryId, entry) });

export type Side = 'applicant' | 'agency';

/** Applicants are not shown which officer did what: the agency answers for it. */
const toSide = ({ officers, ...entry }: TrackEntry, side: Side): TrackEntry =>
  side === 'agency' && officers ? { ...entry, officers } : (entry as TrackEntry);

export const showTrack = ({ entries, order }: Application, side: Side): View<typeof entryView>[] =>
  order.flatMap((entryId) => {
    const entry = entries[entryId];
    return entry && (side === 'agency' || !entry.internal) ? [showEntry(entryId, toSide(entry, side))] : [];
  });
