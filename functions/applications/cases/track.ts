import * as v from 'valibot';
import { officersView } from '../../blocks/officers/officers';
import type { Entry } from '../../kernel/table/update';
import { code, instant, oneLine, text, wholeNumber } from '../../kernel/text/fields';
import { money } from '../../kernel/text/money';
import type { ActionName, Actor, Status } from './lifecycle';
import { outcomes } from './opinion';

/*
 * The track of an application: an entry for each thing that was done.
 */

/** Who in the agency sees to it. */
export const assignment = v.pipe(
  v.strictObject({ unit: v.optional(oneLine(80)), officer: v.optional(oneLine(80)) }),
  v.check(
    ({ unit, officer }) => unit !== undefined || officer !== undefined,
    'Give a unit, an officer, or both.',
  ),
);
export type Assignment = v.InferOutput<typeof assignment>;

/** A field of a draft: `/form/address`, an answer to a rule's question (`/answers/age`), or a document (`/documents/lease`). */
export const fieldPointer = v.pipe(
  v.string(),
  v.regex(/^\/(form|answers|documents)\/[^/]{1,200}$/, 'Name a field: /form/…, /answers/… or /documents/… .'),
);

/** Details of an entry of the track, in addition to the action, its time and its actor. */
export const entryDetails = {
  text: v.optional(text(1000)),
  /** Seen by the agency alone. */
  internal: v.optional(v.literal(true)),
  assignment: v.optional(assignment),
  /** What is to be done again, of what was sent back. */
  fields: v.optional(v.pipe(v.array(fieldPointer), v.maxLength(50))),
  /** Which opinion was given or asked for again, and what it comes to. */
  opinion: v.optional(code),
  outcome: v.optional(v.picklist(outcomes)),
  /** On what conditions it was approved, or is to be. */
  conditions: v.optional(v.pipe(v.array(text(500)), v.maxLength(20))),
  /** How to appeal a refusal, and until when. */
  appeal: v.optional(text(1000)),
  officers: v.optional(officersView),
  fee: v.optional(v.strictObject({ billId: v.string(), ...money.entries })),
  /** By when it is decided, was due, or must be answered. */
  dueAt: v.optional(instant),
  /** The level that it was escalated to, counted from 1. */
  level: v.optional(wholeNumber(1, 5)),
};
const details = v.strictObject(entryDetails);
export type Details = v.InferOutput<typeof details>;

export interface TrackEntry extends Entry, Details {
  readonly action: ActionName | 'begin';
  readonly by: Actor;
  /** The agency that did it. */
  readonly agencyId?: string;
  /** The status it led to; left out where it changed none. */
  readonly status?: Status;
}
