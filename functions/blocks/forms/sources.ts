import * as v from 'valibot';
import { code, oneLine } from '../../kernel/text/fields';
import { memberOf, type Schema } from './schema';

/*
 * What the state knows already and does not ask twice: a question may say where its answer is found (`x-source`). It is filled in for
 * people, who can change it.
 */

/** What a profile can tell: the name as a register has it, or else as they gave it; addresses that are proved; where they live. */
const profileMembers = ['name', 'email', 'phone', 'language', 'address'] as const;
export type ProfileMember = (typeof profileMembers)[number];

export const source = v.variant('from', [
  v.strictObject({ from: v.literal('profile'), member: v.picklist(profileMembers) }),
  /** What they answered to a service of the same agency before: this one, and this question, unless others are named. */
  v.strictObject({
    from: v.literal('applications'),
    serviceCode: v.optional(code),
    pointer: v.optional(oneLine(200)),
  }),
]);
export type Source = v.InferOutput<typeof source>;

/** Where the answer to a question is found; undefined where it says nothing, or what nobody knows. */
export const sourceOf = (question: Schema): Source | undefined => {
  const given = v.safeParse(source, memberOf(question, 'x-source'));
  return given.success ? given.output : undefined;
};
