import type { Signer } from '../../kernel/identity/signer';
import { type SigningPair, signingPairs, signToken } from '../../kernel/identity/signing-pairs';

/*
 * By what push services know the portal (RFC 8292, VAPID): key pairs that are derived from the keys of the use `vapid`. A
 * subscription is made for one of them, and takes messages that are signed by it alone.
 */

const use = 'vapid';

export type Vapid = SigningPair;

/** The portal's key pairs, first the one for which new subscriptions are made. */
export const vapidPairs = (signer: Signer): readonly [Vapid, ...Vapid[]] => signingPairs(signer, use);

/** The pairs, made when they are first asked for and kept. */
export const openVapid = (signer: Signer): (() => readonly [Vapid, ...Vapid[]]) => {
  let made: readonly [Vapid, ...Vapid[]] | undefined;
  return () => {
    made ??= vapidPairs(signer);
    return made;
  };
};

/** Seconds for which a push service may take it: half of what it may at most (RFC 8292 section 2). */
const validFor = 12 * 3_600;

/** The header `Authorization` of a message to a push service. `contact` is where its operator finds the portal's. */
export const authorizationFor = (
  pair: Vapid,
  {
    endpoint,
    contact,
    now,
  }: { readonly endpoint: string; readonly contact: string | undefined; readonly now: number },
): string => {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now / 1000) + validFor,
    ...(contact ? { sub: contact } : {}),
  };
  return `vapid t=${signToken(pair, 'JWT', claims, { named: false })}, k=${pair.publicKey}`;
};
