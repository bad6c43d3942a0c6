import * as v from 'valibot';
import { maxCharacters } from '../../../kernel/text/characters';
import { printable } from '../../../kernel/text/fields';

/*
 * What clients say of their appointments and the portal does not read.
 */

const letters = (limit: number) => v.pipe(v.string(), maxCharacters(limit), printable);

/** As a client gives it: what it means is the client's to know. */
export const aConcept = v.object({
  coding: v.optional(
    v.pipe(
      v.array(
        v.object({
          system: v.optional(letters(200)),
          code: v.optional(letters(64)),
          display: v.optional(letters(200)),
        }),
      ),
      v.maxLength(5),
    ),
  ),
  text: v.optional(letters(500)),
});
type GivenConcept = v.InferOutput<typeof aConcept>;

/** The client's own name for an appointment. */
export const anIdentifier = v.object({ system: v.optional(letters(200)), value: v.optional(letters(200)) });
export type GivenIdentifier = v.InferOutput<typeof anIdentifier>;

/** What a client says of its appointment, which is kept and given back as it was. */
export interface Given {
  readonly identifier?: GivenIdentifier[];
  readonly comment?: string;
  readonly description?: string;
  readonly priority?: number;
  readonly reasonCode?: GivenConcept[];
  /** Why it is cancelled, as the client of the cancellation said. */
  readonly cancelationReason?: GivenConcept;
}

/** What a client can say when it makes or changes one, as it is read. */
type Said = { readonly [K in keyof Given]?: Given[K] | undefined };

const withoutUndefined = (said: Said): Given =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

export const givenIn = ({ identifier, comment, description, priority, reasonCode }: Said): Given =>
  withoutUndefined({ identifier, comment, description, priority, reasonCode });
