import type { Signer } from '../../kernel/identity/signer';
import { type PublicJwk, readToken, signingPairs, signToken } from '../../kernel/identity/signing-pairs';
import { type Instant, instant } from '../../kernel/text/time';
import type { Head } from '../chain/chain';

/*
 * A checkpoint says how long a person's chain was at an instant, and with which hash it ended. It is signed, and kept outside of
 * the table: whoever cuts the chain in the table cannot make the checkpoint shorter.
 */

/** The use of the keys that sign. */
export const checkpointUse = 'access-checkpoint';
const typ = 'access-checkpoint+jwt';

export interface Checkpoint extends Head {
  readonly person: string;
  readonly at: Instant;
}

/** The key of the object that holds a person's latest checkpoint; the bucket keeps all versions of it. */
export const objectOf = (person: string): string => `checkpoints/${person}`;

/** By a key of the portal, as a token that anybody can verify (RFC 7515). */
export const signCheckpoint = (signer: Signer, { person, at, count, hash }: Checkpoint): string => {
  const [pair] = signingPairs(signer, checkpointUse);
  return signToken(pair, typ, { sub: person, iat: Math.floor(Date.parse(at) / 1000), count, head: hash });
};

/** The keys by which checkpoints are verified, first the one that signs now. */
export const checkpointKeys = (signer: Signer): PublicJwk[] =>
  signingPairs(signer, checkpointUse).map(({ jwk }) => jwk);

/** What a checkpoint says; undefined where none of the keys has signed it, or it is another person's. */
export const readCheckpoint = (
  token: string,
  person: string,
  keys: readonly PublicJwk[],
): Checkpoint | undefined => {
  const { sub, iat, count, head } = readToken(token, typ, keys) ?? {};
  if (sub !== person || typeof iat !== 'number' || typeof count !== 'number' || typeof head !== 'string')
    return undefined;
  return { person, at: instant(iat * 1000), count, hash: head };
};
