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
import { days, type Instant, instant } from '../../kernel/text/time';
import type { IssuedKey, KeyRequest, KeyView } from './views';

/** An API key as the agencies service keeps it: given out, rotated once, revoked, or left to expire. */

export interface KeyItem extends ApiKeyItem {
  readonly made: Mark;
  readonly createdAt: Instant;
  /** The key whose place it took. */
  readonly predecessor?: string;
  readonly rotatedTo?: string;
  /** The reference of the person who gave it. */
  readonly by?: string;
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
  readonly given: Omit<KeyRequest, 'mode'>;
  readonly action: Action;
  readonly minted: Minted;
  readonly by: string;
  readonly mode?: 'test' | undefined;
  readonly predecessor?: string;
}

export const newKey = ({ agencyId, given, action, minted, by, mode, predecessor }: Making): KeyItem => ({
  ...apiKeyKey(agencyId, minted.keyId),
  type: 'api-key',
  version: 1,
  made: { id: remembered(action).id, hash: action.hash },
  id: minted.keyId,
  agencyId,
  label: given.label,
  scopes: [...new Set(given.scopes)],
  ...(given.networks ? { networks: [...new Set(given.networks)] } : {}),
  ...(given.endpoint ? { endpoint: given.endpoint } : {}),
  ...(mode ? { mode } : {}),
  ...{ by, hash: minted.hash },
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
  networks: item.networks ? [...item.networks] : null,
  mode: item.mode ?? 'live',
  endpoint: item.endpoint ?? null,
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
  networks: item.networks ? [...item.networks] : null,
  mode: item.mode ?? 'live',
  createdAt: item.createdAt,
  expiresAt: item.validUntil,
  apiKey,
});
