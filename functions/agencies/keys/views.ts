import * as v from 'valibot';
import { isNetwork } from '../../kernel/identity/networks';
import { maxCharacters } from '../../kernel/text/characters';
import { id, instant as instantField, oneLine } from '../../kernel/text/fields';

/** API keys as operators ask for them and see them. */

export const scope = v.pipe(
  v.string(),
  maxCharacters(60),
  v.regex(
    /^[a-z][a-z0-9-]*:(read|write|attest)$/,
    'Must be a service and what may be done there, such as complaints:read.',
  ),
);
/** Days from now until the key expires. */
const validDays = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)), 90);

const network = v.pipe(
  v.string(),
  v.trim(),
  maxCharacters(50),
  v.check(isNetwork, 'Must be a network such as 198.51.100.0/24 or 2001:db8::/48, or a single address.'),
);
export const networks = v.pipe(v.array(network), v.minLength(1), v.maxLength(20));

const asEndpoint = 'Must be an address that begins with https:// and has no fragment (#).';
/** A webhook's address, as the conformance report names it. */
export const endpoint = v.pipe(
  v.string(),
  v.trim(),
  maxCharacters(500),
  v.url(asEndpoint),
  v.regex(/^https?:\/\/[^#\s]+$/, asEndpoint),
);

/** Nobody depends on what is done with a test key. */
const mode = v.picklist(['live', 'test']);

export const keyRequest = v.strictObject({
  /** For people: which system uses it. */
  label: oneLine(80),
  scopes: v.pipe(v.array(scope), v.minLength(1), v.maxLength(50)),
  validDays,
  /** From where the key may be used, by CIDR (RFC 4632); from anywhere without it. */
  networks: v.optional(networks),
  /** Of a test key nothing is asked, for which an operator answers. */
  mode: v.optional(mode, 'live'),
  /** The address of a webhook whose conformance run has passed; without it the agency needs a waiver. */
  endpoint: v.optional(endpoint),
});
export type KeyRequest = v.InferOutput<typeof keyRequest>;

export const rotationRequest = v.strictObject({
  validDays,
  /** Hours for which the old key goes on working beside the new one; never beyond its own expiry. */
  overlapHours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(720)), 24),
  /** From where the new key may be used; without it from where the old one may, and with null from anywhere. */
  networks: v.optional(v.nullable(networks)),
});

export const keyView = v.strictObject({
  id,
  label: v.string(),
  scopes: v.array(v.string()),
  /** From where it may be used; null where that is from anywhere. */
  networks: v.nullable(v.array(v.string())),
  mode,
  /** The endpoint by whose conformance report it was given. */
  endpoint: v.nullable(v.string()),
  status: v.picklist(['live', 'expired', 'revoked']),
  createdAt: instantField,
  expiresAt: instantField,
  revokedAt: v.nullable(instantField),
  /** The key that took its place. */
  rotatedTo: v.nullable(id),
});
export type KeyView = v.InferOutput<typeof keyView>;

/** A key as it is issued: the only answer that shows its secret. */
export const issuedKey = v.strictObject({
  id,
  agencyId: id,
  label: v.string(),
  scopes: v.array(v.string()),
  networks: v.nullable(v.array(v.string())),
  mode,
  createdAt: instantField,
  expiresAt: instantField,
  /** What the agency's system sends as `x-api-key`. */
  apiKey: v.string(),
});
export type IssuedKey = v.InferOutput<typeof issuedKey>;

export const rotatedKey = v.strictObject({
  ...issuedKey.entries,
  /** The old key, and until when it goes on working. */
  replaces: v.strictObject({ id, expiresAt: instantField }),
});
