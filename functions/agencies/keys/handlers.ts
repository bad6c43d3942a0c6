import { scopesOfKey } from '../../blocks/agencies/api-key';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Signer } from '../../kernel/identity/signer';
import { showCard } from '../agencies/agency';
import { type KeyItem, mint, newKey, showIssued } from './key';
import type { keyRoutes, selfRoutes } from './routes';
import {
  checkLine,
  checkScopes,
  checkShowable,
  endOfOverlap,
  keyNotFound,
  liveRules,
  noRules,
} from './rules';
import type { Keys } from './store';

export interface KeyEffects {
  readonly keys: Keys;
  readonly signer: Signer;
  /** Gives those that a key may have. */
  readonly scopes: () => Promise<readonly string[]>;
}

/** What a new key has of the one that it replaces. */
const inherited = ({ label, scopes, endpoint }: KeyItem) => ({
  ...{ label, scopes: [...scopes] },
  ...(endpoint ? { endpoint } : {}),
});

type KeyHandlers = HandlersOf<typeof selfRoutes & typeof keyRoutes>;

/** Answers that show a key are derived from the request and from when it first came, so that a repeat gets the same. */
export const keyHandlers = ({ keys, signer, scopes }: KeyEffects): KeyHandlers => ({
  whoAmI: async ({ caller }) => {
    const { agency, apiKey } = await keys.withAgency(caller.id, caller.keyId);
    const { registeredAt: _, ...card } = showCard(agency.card);
    const { id, label, validUntil } = apiKey;
    return { ...card, key: { id, label, scopes: scopesOfKey(apiKey), expiresAt: validUntil } };
  },

  issueKey: async ({ caller, params: { agencyId }, body, action, now }) => {
    checkScopes(body.scopes, await scopes());
    const minted = mint(signer, agencyId, action);
    const mode = body.mode === 'test' ? body.mode : undefined;
    const making = { agencyId, given: body, action, minted, by: caller.ref, mode };
    const { createdAt, hash } = await keys.issue(
      newKey(making),
      mode ? noRules : liveRules(body.endpoint, now),
    );
    await keys.settleLive(agencyId, now);
    const at = Date.parse(createdAt);
    checkShowable(minted, { at, keyHash: hash }, now);
    return showIssued(newKey({ ...making, action: { ...action, at } }), minted);
  },

  listKeys: ({ params: { agencyId }, query, now }) => keys.list(agencyId, query, now),

  rotateKey: async ({ caller, params: { agencyId, keyId }, body, action, now }) => {
    const old = await keys.get(agencyId, keyId);
    if (!old) throw keyNotFound();
    await checkLine(old, now, (id) => keys.get(agencyId, id));
    const minted = mint(signer, agencyId, action);
    const { validDays, networks = old.networks } = body;
    const given = { ...inherited(old), validDays, ...(networks ? { networks: [...networks] } : {}) };
    const making = { agencyId, given, action, minted, by: caller.ref, mode: old.mode, predecessor: keyId };
    const end = endOfOverlap(old, action.at, body.overlapHours);
    const first = await keys.rotate({ agencyId, keyId, action, next: newKey(making), end });
    await keys.settleLive(agencyId, now);
    checkShowable(minted, first, now);
    const next = newKey({ ...making, action: { ...action, at: first.at } });
    const expiresAt = endOfOverlap(old, first.at, body.overlapHours);
    return { ...showIssued(next, minted), replaces: { id: keyId, expiresAt } };
  },

  revokeKey: async ({ params: { agencyId, keyId }, action, now }) => {
    await keys.revoke(agencyId, keyId, action);
    await keys.settleLive(agencyId, now);
    return undefined;
  },
});
