import * as v from 'valibot';
import { addressKinds, provenAttribute } from '../blocks/people/address-code';
import { emailOf, personKey, provenPhoneOf } from '../blocks/people/person';
import { type Action, type Mark, markOf } from '../kernel/identity/action';
import type { Stored } from '../kernel/table/dynamo';
import type { Change } from '../kernel/table/expression';
import { mergeChange } from '../kernel/table/merge-patch';
import type { Item } from '../kernel/table/rule';
import { email, phone } from '../kernel/text/contact';
import { oneLine } from '../kernel/text/fields';
import { languages } from '../kernel/text/languages';

/*
 * A person's profile, as they gave it. Cognito holds only how they sign in.
 */

const language = v.picklist(languages);

/** The members of a profile. Each is null, or left out of the item, when it was not given. */
export const profile = v.strictObject({
  /** The Cognito `sub`. */
  id: v.string(),
  name: v.nullable(oneLine(120)),
  /** In which the portal writes to them. */
  language: v.nullable(language),
  /** As I told it. */
  contact: v.strictObject({ email: v.nullable(email), phone: v.nullable(phone) }),
  /** Where messages go: what I told and proved to be mine, or else the e-mail address that I sign in with. */
  verified: v.strictObject({ email: v.nullable(v.string()), phone: v.nullable(v.string()) }),
});
type Profile = v.InferOutput<typeof profile>;

/** A JSON merge patch (RFC 7396) of the profile: null deletes. */
export const profilePatch = v.strictObject({
  name: v.optional(v.nullable(oneLine(120))),
  language: v.optional(v.nullable(language)),
  contact: v.optional(
    v.nullable(
      v.strictObject({ email: v.optional(v.nullable(email)), phone: v.optional(v.nullable(phone)) }),
    ),
  ),
});
type ProfilePatch = v.InferOutput<typeof profilePatch>;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const profileOf = (sub: string, item: Item | undefined): Profile => ({
  id: sub,
  name: textOrNull(item?.name),
  language: languages.find((each) => each === item?.language) ?? null,
  contact: { email: textOrNull(item?.email), phone: textOrNull(item?.phone) },
  verified: { email: emailOf(item), phone: provenPhoneOf(item) },
});

/**
 * The item keeps the contact in its top attributes, where other services read it. Whoever takes an address back takes back
 * that it is theirs.
 */
export const changeOf = ({ name, language, contact }: ProfilePatch): Change => {
  const told = contact === null ? { email: null, phone: null } : contact;
  const proven = addressKinds.flatMap((kind) =>
    told?.[kind] === null ? [[provenAttribute[kind], null]] : [],
  );
  return mergeChange({ name, language, ...told, ...Object.fromEntries(proven) });
};

/** The item of a person without a profile before this change. */
export const newPerson = (ref: string, { set = {} }: Change, action: Action): PersonItem => ({
  ...personKey(ref),
  type: 'person',
  version: 1,
  made: markOf(action),
  ...set,
});

export type PersonItem = Stored & Item & { readonly made: Mark };
