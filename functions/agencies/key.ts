import * as v from 'valibot';
import { type ApiKeyItem, apiKeyKey, scopesOfKey, unexpired, unrevoked } from '../blocks/api-key';
import { type Action, type Mark, partOf } from '../kernel/action';
import { id, instant as instantField, text } from '../kernel/fields';
import { Refusal, refuseField } from '../kernel/refusal';
import { absent, holds, type Rule } from '../kernel/rule';
import { plainId } from '../kernel/seal';
import { days, hours, type Instant, instant } from '../kernel/time';
import type { Entry } from '../kernel/write';

/** An API key as the agencies service keeps it: given out, rotated once, revoked, or left to expire. */

const scope = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(/^[a-z][a-z0-9-]*:(read|write)$/, 'A service and what may be done there, such as complaints:read.'),
);
/** Days from now until the key expires. */
const validDays = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)), 90);

export const keyRequest = v.strictObject({
  /** For people: which system uses it. */
  label: text(80),
  scopes: v.pipe(v.array(scope), v.minLength(1), v.maxLength(50)),
  validDays,
});
export type KeyRequest = v.InferOutput<typeof keyRequest>;

export const rotationRequest = v.strictObject({
  validDays,
  /** Hours for which the old key goes on working beside the new one; never beyond its own expiry. */
  overlapHours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(720)), 24),
});
export type RotationRequest = v.InferOutput<typeof rotationRequest>;

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

/** A key as it is given out: the only time that its secret is seen. */
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
export type IssuedKey = v.InferOutput<typeof issuedKey>;

export const rotatedKey = v.strictObject({
  ...issuedKey.entries,
  /** The old key, and until when it goes on working. */
  replaces: v.strictObject({ id, expiresAt: instantField }),
});

export interface KeyItem extends ApiKeyItem {
  readonly made: Mark;
  readonly label: string;
  readonly createdAt: Instant;
  /** The key whose place it took. */
  readonly predecessor?: string;
  readonly rotatedTo?: string;
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const keyNotFound = (): Refusal => new Refusal('key-not-found');

/** Refuses scopes that no route asks for: `unknown-scope` (422). */
export const checkScopes = (wanted: readonly string[], known: readonly string[]): void => {
  const index = wanted.findIndex((each) => !known.includes(each));
  if (index < 0) return;
  throw refuseField('unknown-scope', `/scopes/${index}`, `Known are ${known.join(', ')}.`);
};

/**
 * The action as the table may remember it. Secrets are derived from the action itself, so that is kept nowhere: neither
 * the table nor the seal nor both give a secret without the operator's `Idempotency-Key`.
 */
export const remembered = (action: Action): Action => partOf(action, 'api-key');

export interface Making {
  readonly agencyId: string;
  readonly given: Pick<KeyRequest, 'label' | 'scopes' | 'validDays'>;
  readonly action: Action;
  readonly hash: string;
  readonly predecessor?: string;
}

export const keyIdOf = (action: Action): string => plainId(action.id);

export const newKey = ({ agencyId, given, action, hash, predecessor }: Making): KeyItem => {
  const keyId = keyIdOf(action);
  return {
    ...apiKeyKey(agencyId, keyId),
    type: 'api-key',
    version: 1,
    made: { id: remembered(action).id, hash: action.hash },
    id: keyId,
    agencyId,
    label: given.label,
    scopes: [...new Set(given.scopes)],
    hash,
    createdAt: instant(action.at),
    validUntil: instant(action.at + days(given.validDays)),
    ...(predecessor ? { predecessor } : {}),
    timeline: {},
  };
};

/** For how long a repeat of the request is told the secret again, in milliseconds. */
const shownFor = hours(24);

/** Refuses to tell a secret again a day after it was first told: `key-shown`. `at` and `now` in milliseconds. */
export const checkShowable = (keyId: string, at: number, now: number): void => {
  if (now - at <= shownFor) return;
  throw new Refusal('key-shown', { detail: 'Rotate or revoke it if it is lost.', facts: { keyId } });
};

/** What rotating asks of the old key: it opens, and was not rotated yet. */
export const rotatable = (now: number): Rule[] => [
  unrevoked,
  absent(
    'rotatedTo',
    ({ rotatedTo }) => new Refusal('key-rotated', { facts: { rotatedTo: String(rotatedTo) } }),
  ),
  unexpired(now),
];

/** When the old key of a rotation ends: after the overlap, or at its own expiry if that comes first. */
export const endOfOverlap = (old: Pick<KeyItem, 'validUntil'>, at: number, overlapHours: number): Instant =>
  instant(Math.min(at + hours(overlapHours), Date.parse(old.validUntil)));

const isLive = (item: KeyItem, now: number): boolean =>
  [unrevoked, unexpired(now)].every((rule) => holds(rule, { ...item }));

/** Refuses while the key that this one replaced still opens: at most two keys of one line live at a time. */
export const checkPredecessor = (predecessor: KeyItem | undefined, now: number): void => {
  if (!predecessor || !isLive(predecessor, now)) return;
  const { id: predecessorId, validUntil } = predecessor;
  throw new Refusal('predecessor-live', {
    detail: 'Wait until the key that this one replaced has ended, or revoke that one.',
    facts: { predecessorId, until: validUntil },
  });
};

export const showKey = (item: KeyItem, now: number): KeyView => ({
  id: item.id,
  label: item.label,
  scopes: scopesOfKey(item),
  status: item.revokedAt ? 'revoked' : isLive(item, now) ? 'live' : 'expired',
  createdAt: item.createdAt,
  expiresAt: item.validUntil,
  revokedAt: item.revokedAt ?? null,
  rotatedTo: item.rotatedTo ?? null,
});

export const showIssued = (item: KeyItem, apiKey: string): IssuedKey => ({
  id: item.id,
  agencyId: item.agencyId,
  label: item.label,
  scopes: scopesOfKey(item),
  createdAt: item.createdAt,
  expiresAt: item.validUntil,
  apiKey,
});
