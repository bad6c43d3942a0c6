import { contract } from '../../../functions/identity/contract';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { signIn } from '../../support/messages';
import type { Portal } from '../../support/portal';
import { accounts } from '../outside';
import { openProofs, registry, type Somebody } from '../proof/world';

/*
 * People who have lost password and second factor, and the counter that gives them their account back.
 */

/** Somebody whom the registry knows, who signed in with an address that the pool has verified. */
export const lost = async (portal: Portal, level: 'low' | 'substantial' | 'high' = 'low') => {
  const who = await openProofs(portal).proven(level);
  const address = `${who.sub}@example.org`;
  await signIn(portal, who.sub, address);
  accounts.set(address, who.sub);
  return { ...who, address, ref: personRef(who.sub) };
};

/** A recovery that an officer has begun. */
export const begun = async (portal: Portal, level?: 'low' | 'substantial' | 'high') => {
  const who = await lost(portal, level);
  const api = portal.client(contract);
  const body = { nationalNumber: who.person.nationalNumber };
  const { recoveryId } = (await api.beginRecovery({ caller: registry, body })).body;
  return { ...who, params: { recoveryId } };
};

/** The code in the letter that the registry prints for them. */
export const letterCode = async (
  portal: Portal,
  { claimId }: { readonly claimId: string },
): Promise<string> => {
  const api = portal.client(contract);
  const { items } = (await api.listLetters({ caller: registry, query: { limit: '100' } })).body;
  const letterId = items.find((each) => each.claimId === claimId)?.id ?? '';
  return (await api.printLetter({ caller: registry, params: { letterId } })).body.code;
};

/** A recovery with both proofs, by a letter. */
export const proved = async (portal: Portal, level?: 'low' | 'substantial' | 'high') => {
  const who = await begun(portal, level);
  const api = portal.client(contract);
  await api.askRecoveryCode({ params: who.params, body: { proof: 'letter' } });
  const code = await letterCode(portal, who);
  const { body } = await api.proveRecovery({ params: who.params, body: { proof: 'letter', code } });
  return { ...who, opensAt: body.opensAt };
};

export type Lost = Awaited<ReturnType<typeof begun>> & Somebody;
