import * as v from 'valibot';
import { text } from '../../kernel/text/fields';
import { assignment, fieldPointer } from '../cases/application';

/** Bodies of what an agency does to an application. */
export const asked = v.strictObject({
  text: text(1000),
  /** What is to be done again; without it, only the question is to be answered. */
  fields: v.optional(v.pipe(v.array(fieldPointer), v.maxLength(50))),
});
export const noted = v.strictObject({ text: text(1000), internal: v.optional(v.boolean(), false) });
export const approved = v.strictObject({
  text: v.optional(text(1000)),
  conditions: v.optional(v.pipe(v.array(text(500)), v.minLength(1), v.maxLength(20))),
});
export const refused = v.strictObject({
  /** The reasons. */
  text: text(1000),
  /** How to appeal, where, and until when. */
  appeal: text(1000),
});

/** What an agency does to an application, and what it says of it. */
export const what = v.variant('action', [
  v.strictObject({ action: v.literal('assign'), assignment }),
  v.strictObject({ action: v.literal('note'), ...noted.entries }),
  v.strictObject({ action: v.literal('ask'), ...asked.entries }),
  v.strictObject({ action: v.literal('approve'), ...approved.entries }),
  v.strictObject({ action: v.literal('refuse'), ...refused.entries }),
]);
export type What = v.InferOutput<typeof what>;
