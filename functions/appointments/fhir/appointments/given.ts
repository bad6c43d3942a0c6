import * as v from 'valibot';
import { maxCharacters } from '../../../kernel/text/characters';

/*
 * What clients say of their appointments and the portal does not read.
 */

const letters = (limit: number) => v.pipe(v.string(), maxCharacters(limit));

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

/** What a client says of its appointment, which is kept and given back as it was. */
export interface Given {
  readonly comment?: string;
  readonly description?: string;
  readonly priority?: number;
  readonly reasonCode?: GivenConcept[];
}

export const givenIn = ({
  comment,
  description,
  priority,
  reasonCode,
}: { readonly [K in keyof Given]: Given[K] | undefined }): Given => ({
  ...(comment === undefined ? {} : { comment }),
  ...(description === undefined ? {} : { description }),
  ...(priority === undefined ? {} : { priority }),
  ...(reasonCode === undefined ? {} : { reasonCode }),
});
