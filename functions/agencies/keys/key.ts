import * as v from 'valibot';
import {
  type ApiKeyItem,
  apiKeyKey,
  hashOf,
  scopesOfKey,
  unexpired,
  unrevoked,
  writeApiKey,
} from '../../blocks/agencies/api-key';
import { type Action, type Mark, subActionOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { holds } from '../../kernel/table/rule';
import type { Entry } from '../../kernel/table/update';
import { maxCharacters } from '../../kernel/text/characters';
import { id, instant as instantField, oneLine } from '../../kernel/text/fields';
import { days, type Instant, instant } from '../../kernel/text/time';

/** An API key as the agencies service keeps it: given out, rotated once, revoked, or left to expire. */

const scope = v.pipe(
  v.string(),
  maxCharacters(60),
  v.regex(
    /^[a-z][a-z0-9-]*:(read|write|attest)$/,
    'Must be a service and what may be done there, such as complaints:read.',
  ),
);
/** Days from now until the key expires. */
const validDays = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)), 90);

export const keyRequest = v.strictObject({
  /** For people: which system uses it. */
  label: oneLine(80),
  scopes: v.pipe(v.array(scope), v.minLength(1), v.maxLength(50)),
  validDays,
});
type KeyRequest = v.InferOutput<typeof keyRequest>;

export const rotationRequest = v.strictObject({
  validDays,
  /** Hours for which the old key goes on working beside the new one; never beyond its own expiry. */
  overlapHours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(720)), 24),
});

export const keyView = v.strictObject({
  id,
  label: v.string(),
  scopes: v.array(v.string()),
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
  createdAt: instantField,
  expiresAt: instantField,
  /** What the agency's system sends as `x-api-key`. */
  apiKey: v.string(),
});
type IssuedKey = v.InferOutput<typeof issuedKey>;

export const rotatedKey = v.strictObject({
  ...issuedKey.entries,
  /** The old key, and until when it goes on working. */
  replaces: v.strictObject({ id, expiresAt: instantField }),
});

export interface KeyItem extends ApiKeyItem {
  readonly made: Mark;
  readonly createdAt: Instant;
  /** The key whose place it took. */
  readonly predecessor?: string;
  readonly rotatedTo?: string;
  readonly timeline: Readonly<Record<string, Entry>>;
}

/**
 * The action as the table may remember it. Secrets are derived from the action itself, so that is kept nowhere: neither
 * the table nor the deployment's secret nor both give a secret without the operator's `Idempotency-Key`.
 */
export const remembered = (action: Action): Action => subActionOf(action, 'api-key');

/** A key and its hash, the same for each repeat of the action that asks for it. */
export interface Minted {
  readonly keyId: string;
  readonly apiKey: string;
  readonly hash: string;
}

export const mint = (signer: Signer, agencyId: string, { id: actionId }: Action): Minted => {
  const keyId = unownedId(actionId);
  const apiKey = writeApiKey(agencyId, keyId, signer.deriveSecret('api-key', `${agencyId}\n${actionId}`));
  return { keyId, apiKey, hash: hashOf(apiKey) };
};

interface Making {
  readonly agencyId: string;
  readonly given: KeyRequest;
  readonly action: Action;
  readonly minted: Minted;
  readonly predecessor?: string;
}

export const newKey = ({ agencyId, given, action, minted, predecessor }: Making): KeyItem => ({
  ...apiKeyKey(agencyId, minted.keyId),
  type: 'api-key',
  version: 1,
  made: { id: remembered(action).id, hash: action.hash },
  id: minted.keyId,
  agencyId,
  label: given.label,
  scopes: [...new Set(given.scopes)],
  hash: minted.hash,
  createdAt: instant(action.at),
  validUntil: instant(action.at + days(given.validDays)),
  ...(predecessor ? { predecessor } : {}),
  timeline: {},
});

export const isLive = (item: KeyItem, now: number): boolean =>
  [unrevoked, unexpired(now)].every((rule) => holds(rule, { ...item }));

const statusOf = (item: KeyItem, now: number): KeyView['status'] => {
  if (item.revokedAt) return 'revoked';
  return isLive(item, now) ? 'live' : 'expired';
};

export const showKey = (item: KeyItem, now: number): KeyView => ({
  id: item.id,
  label: item.label,
  scopes: scopesOfKey(item),
  status: statusOf(item, now),
  createdAt: item.createdAt,
  expiresAt: item.validUntil,
  revokedAt: item.revokedAt ?? null,
  rotatedTo: item.rotatedTo ?? null,
});

export const showIssued = (item: KeyItem, { apiKey }: Minted): IssuedKey => ({
  id: item.id,
  agencyId: item.agencyId,
  label: item.label,
  scopes: scopesOfKey(item),
  createdAt: item.createdAt,
  expiresAt: item.validUntil,
  apiKey,
});
