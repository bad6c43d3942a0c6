import { randomBytes } from 'node:crypto';
import { openIdCodec } from '../../functions/kernel/identity/id-codec';
import { type Keys, readKeyRing } from '../../functions/kernel/identity/keys';
import { openSigner } from '../../functions/kernel/identity/signer';
import { canDrop, steps } from '../rotate/ring';
import type { Stored } from './tables';

/*
 * The drill of a leak (docs/runbooks/compromised-key.md): the keys of each use are changed in memory, step by step, and what the portal made
 * with the old ones is opened with the new.
 */

/** A ring before, between and after the two steps, and without its old keys where these can be taken away. */
interface Change {
  readonly before: Keys;
  readonly spread: Keys;
  readonly switched: Keys;
  readonly dropped: Keys | undefined;
}

const changeOf = (use: string, text: string): Change => {
  const keys =
    (ring: string): Keys =>
    () =>
      readKeyRing(use, ring);
  const spread = steps.spread(use, text, randomBytes(48).toString('base64url'));
  const switched = steps.switch(use, spread);
  return {
    before: keys(text),
    spread: keys(spread),
    switched: keys(switched),
    dropped: canDrop(use) ? keys(steps.drop(use, switched)) : undefined,
  };
};

/** Ids in a table that carry an owner: alone, or behind the day of a bill. */
const ownedIdsIn = (items: readonly Stored[], keys: Keys): ReadonlyMap<string, string> => {
  const codec = openIdCodec(keys);
  const found = new Map<string, string>();
  for (const { id } of items as readonly { readonly id?: unknown }[]) {
    if (typeof id !== 'string') continue;
    const owned = id.slice(-40);
    const owner = codec.ownerOf(owned);
    if (owner !== undefined) found.set(owned, owner);
  }
  return found;
};

const faultsOfIds = ({ before, spread, switched }: Change, items: readonly Stored[]): string[] => {
  const ids = ownedIdsIn(items, before);
  if (ids.size === 0) return ['this portal has no id that carries an owner: use it first'];
  const [old, between, after] = [before, spread, switched].map(openIdCodec);
  const [owner = ''] = ids.values();
  const lost = [...ids].filter(([id, of]) => [between, after].some((codec) => codec?.ownerOf(id) !== of));
  const made = after?.ownedId(owner, 'made after the switch') ?? '';
  return [
    ...(lost.length > 0 ? [`${lost.length} of ${ids.size} ids no longer open`] : []),
    ...(between?.ownerOf(made) === owner ? [] : ['a function that is not switched yet opens no new id']),
    ...(old?.ownerOf(made) === undefined ? [] : ['the leaked key opens a new id']),
    ...(old?.lastingId(owner, 'a bill') === after?.lastingId(owner, 'a bill')
      ? []
      : ['a lasting name has another id']),
  ];
};

const faultsOfTags = (use: string, { before, spread, switched, dropped }: Change): string[] => {
  const [old, between, after] = [before, spread, switched].map(openSigner);
  const tag = old?.sign(use, 'text') ?? '';
  const made = after?.sign(use, 'text') ?? '';
  const fits = (signer = old, text = tag): boolean => signer?.verify(use, 'text', text) ?? false;
  return [
    ...(fits(between) && fits(after) ? [] : ['what was made before no longer opens']),
    ...(fits(between, made) ? [] : ['a function that is not switched yet opens nothing new']),
    ...(fits(old, made) ? ['the leaked key makes what counts as new'] : []),
    ...(dropped && fits(openSigner(dropped))
      ? ['what the leaked key made still opens after it was taken away']
      : []),
    ...(old?.deriveLasting(use, 'text') === after?.deriveLasting(use, 'text') || dropped
      ? []
      : ['what is derived for ever has changed']),
  ];
};

/** Changes the ring of a use, and gives what was not as it must be. `items` are those of the portal's table. */
export const drillUse = (use: string, ring: string, items: readonly Stored[]): readonly string[] => {
  const change = changeOf(use, ring);
  const faults = use === 'owned-id' ? faultsOfIds(change, items) : faultsOfTags(use, change);
  return faults.map((fault) => `${use}: ${fault}`);
};
