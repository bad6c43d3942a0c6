import * as v from 'valibot';
import { showAnswer } from '../../blocks/cases/timeline';
import { actorView } from '../../blocks/mandates/view';
import { officersView } from '../../blocks/officers/officers';
import { id, instant as instantField } from '../../kernel/text/fields';
import { actionNames, actors, entryDetails, states, type TimelineEntry } from './fine';

/*
 * The timeline as both sides see it. What the person who contests has written is shown to the agency only where its access
 * is logged (`contests/agency-routes.ts`).
 */

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

/** A timeline entry. `state` is the state that the action led to. */
export const entryView = v.strictObject({
  id: v.string(),
  action: v.picklist(actionNames),
  by: v.picklist(actors),
  at: instantField,
  state: v.optional(v.picklist(states)),
  ...entryDetails,
  /** By which mandate somebody did it for the person who owes the fine. */
  actor: v.optional(actorView),
  /** Who answers for a decision or a cancellation: shown to the agency alone. */
  officers: v.optional(officersView),
});

/** The answer to an action and to each repeat: its timeline entry. */
export const actionReply = v.strictObject({ fineId: id, ...entryView.entries });

export const showAction = (
  fineId: string,
  entryId: string,
  entry: TimelineEntry,
): View<typeof actionReply> => ({ fineId, ...showAnswer(entryId, entry) });
