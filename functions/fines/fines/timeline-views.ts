import * as v from 'valibot';
import { id, instant as instantField } from '../../kernel/text/fields';
import { instant } from '../../kernel/text/time';
import { actionNames, actors, entryDetails, states, type TimelineEntry } from './fine';

/*
 * The timeline as both sides see it. What somebody who contests has written is shown to the agency where its access is
 * logged (`agency-routes.ts`), and left out elsewhere.
 */

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

/** One entry of the timeline. `state` is the one that the action led to. */
export const entryView = v.strictObject({
  id: v.string(),
  action: v.picklist(actionNames),
  by: v.picklist(actors),
  at: instantField,
  state: v.optional(v.picklist(states)),
  ...entryDetails,
});

/** The answer to an action: what it left in the timeline, the same to each repeat. */
export const actionReply = v.strictObject({ fineId: id, ...entryView.entries });

export const showEntry = (entryId: string, entry: TimelineEntry): View<typeof entryView> => {
  const { hash: _, at, ...shown } = entry;
  return { id: entryId, at: instant(at), ...shown };
};

export const showAction = (
  fineId: string,
  entryId: string,
  entry: TimelineEntry,
): View<typeof actionReply> => ({ fineId, ...showEntry(entryId, entry) });
