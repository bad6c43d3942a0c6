import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../kernel/contract/refusal';
import type { Signer } from '../../kernel/identity/signer';
import type { Stored } from '../../kernel/table/dynamo';
import { absent, atLeast, equals, holds, type Item, type Rule } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { type Instant, instant } from '../../kernel/text/time';

/*
 * API keys: with one, an agency's system is authorized. The agencies service issues them, the authorizer checks them.
 * They read `diwan_<agency>_<key>_<secret>`: the two ids lead to the item in one read; of the secret, 160 bits, only a
 * hash is stored.
 */

const pattern = /^diwan_([0-9a-v]{24})_([0-9a-v]{24})_[0-9a-v]{32}$/;

/** The ids in a presented key, and its hash. */
export interface Shown {
  readonly agencyId: string;
  readonly keyId: string;
  readonly hash: string;
}

export interface ApiKeyItem extends Stored {
  readonly id: string;
  readonly agencyId: string;
  /** For people: which system uses it. */
  readonly label: string;
  readonly scopes: readonly string[];
  /** From where it may be used (`kernel/identity/networks.ts`); from anywhere where it is absent. */
  readonly networks?: readonly string[];
  readonly hash: string;
  /** For trying things out; absent of live keys. */
  readonly mode?: 'test';
  /** Of a live key: the endpoint whose conformance report it was given for. */
  readonly endpoint?: string;
  /** The last instant at which it opens anything; a rotation brings it forward. */
  readonly validUntil: Instant;
  readonly revokedAt?: Instant;
}

export const agencyKey = (agencyId: string): Key => ({ pk: key('agency', agencyId), sk: 'agency' });

/** What the sort keys of an agency's API keys begin with. */
const apiKeyPrefix = key('key', '');
export const apiKeyKey = (agencyId: string, keyId: string): Key => ({
  pk: key('agency', agencyId),
  sk: `${apiKeyPrefix}${keyId}`,
});

/** Scopes that every key has: to ask whose it is. */
const impliedScopes = ['agencies:read'];
export const scopesOfKey = ({ scopes }: Pick<ApiKeyItem, 'scopes'>): string[] => [
  ...new Set([...impliedScopes, ...scopes]),
];

/**
 * The value of the gateway's own key for an agency on the usage plan of its tier, by which calls are counted. It
 * authorizes nothing, and no agency learns it.
 */
export const usageKeyOf = (signer: Signer, agencyId: string): string =>
  signer.deriveLasting('usage-key', agencyId);

export const writeApiKey = (agencyId: string, keyId: string, secret: string): string =>
  `diwan_${agencyId}_${keyId}_${secret}`;

/** A secret of 160 bits needs no slow hash: there is no guessing it. */
export const hashOf = (apiKey: string): string => createHash('sha256').update(apiKey).digest('hex');

/** Reads a presented key; undefined if it is malformed. */
export const readApiKey = (text: string): Shown | undefined => {
  const [, agencyId, keyId] = pattern.exec(text) ?? [];
  return agencyId && keyId ? { agencyId, keyId, hash: hashOf(text) } : undefined;
};

export const unrevoked: Rule = absent('revokedAt', () => new Refusal('key-revoked'));

/** `now` in milliseconds since 1970. */
export const unexpired = (now: number): Rule =>
  atLeast('validUntil', instant(now), () => new Refusal('key-expired'));

export const active: Rule = equals('card.status', 'active', () => new Refusal('agency-suspended'));

const noHash = '0'.repeat(64);
const same = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

/**
 * Why a presented key is refused; undefined if it is valid. The hash is compared first, even if there is no such key,
 * so that timing does not reveal which keys exist.
 */
export const refusalOf = (
  { hash }: Shown,
  { agency, apiKey }: { readonly agency: Item | undefined; readonly apiKey: Item | undefined },
  now: number,
): string | undefined => {
  const genuine = same(hash, typeof apiKey?.hash === 'string' ? apiKey.hash : noHash);
  if (!agency || !apiKey || !genuine) return 'key-unknown';
  const broken = [unrevoked, unexpired(now)].find((rule) => !holds(rule, apiKey));
  if (broken) return broken.otherwise(apiKey).code;
  return holds(active, agency) ? undefined : active.otherwise(agency).code;
};
