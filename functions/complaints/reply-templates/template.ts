import * as v from 'valibot';
import { code, names } from '../../kernel/text/fields';
import { actionNames } from '../cases/complaint';

/*
 * Texts that an agency's officers answer with again and again, in each language, for their client to fill in.
 */

export const templateDetails = {
  /** What officers choose it by. */
  names: names(100),
  /** What is said, in the languages of those who are answered. */
  texts: names(1000),
  /** The actions that it is offered for; for all that say something where it is left out. */
  actions: v.optional(v.pipe(v.array(v.picklist(actionNames)), v.minLength(1), v.maxLength(10))),
  /** Whether officers are offered it. */
  active: v.boolean(),
};
const details = v.strictObject(templateDetails);
export type TemplateDetails = v.InferOutput<typeof details>;

export const templateView = v.strictObject({ code, ...templateDetails });
export type TemplateCard = v.InferOutput<typeof templateView>;
