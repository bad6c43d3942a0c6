import * as v from 'valibot';
import { type Contact, contactOf, personKey } from '../blocks/people/person';
import { type Action, type Mark, markOf } from '../kernel/identity/action';
import type { Stored } from '../kernel/table/dynamo';
import type { Change } from '../kernel/table/expression';
import { mergeChange } from '../kernel/table/merge-patch';
import type { Item } from '../kernel/table/rule';
import { email, phone, text } from '../kernel/text/fields';
import { languages } from '../kernel/text/languages';

/*
 * A person's profile, as they gave it. Cognito holds only how they sign in.
 */

const language = v.picklist(languages);

/** The members of a profile. Each is null, or left out of the item, when it was not given. */
export const profile = v.strictObject({
  /** The Cognito `sub`. */
  id: v.string(),
  name: v.nullable(text(120)),
  /** In which the portal writes to them. */
  language: v.nullable(language),
  contact: v.strictObject({ email: v.nullable(email), phone: v.nullable(phone) }),
});
type Profile = v.InferOutput<typeof profile>;

/** A JSON merge patch (RFC 7396) of the profile: null deletes. */
export const profilePatch = v.strictObject({
  name: v.optional(v.nullable(text(120))),
  language: v.optional(v.nullable(language)),
  contact: v.optional(
    v.nullable(
      v.strictObject({ email: v.optional(v.nullable(email)), phone: v.optional(v.nullable(phone)) }),
    ),
  ),
});
type ProfilePatch = v.InferOutput<typeof profilePatch>;

export const profileOf = (sub: string, item: Item | undefined): Profile => {
  const { name, language, email, phone }: Contact = contactOf(item);
  return { id: sub, name, language: known(language), contact: { email, phone } };
};

const known = (value: string | null): Profile['language'] => languages.find((each) => each === value) ?? null;

/** The item keeps the contact in its top attributes, where other services read it. */
export const changeOf = ({ name, language, contact }: ProfilePatch): Change =>
  mergeChange({ name, language, ...(contact === null ? { email: null, phone: null } : contact) });

/** The item of a person without a profile before this change. */
export const newPerson = (ref: string, { set = {} }: Change, action: Action): PersonItem => ({
  ...personKey(ref),
  type: 'person',
  version: 1,
  made: markOf(action),
  ...set,
});

export type PersonItem = Stored & Item & { readonly made: Mark };
