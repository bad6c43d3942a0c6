import { CognitoJwtVerifier } from 'aws-jwt-verify';
import {
  CognitoJwtInvalidClientIdError,
  CognitoJwtInvalidTokenUseError,
  FailedAssertionError,
  FetchError,
  JwksValidationError,
  JwkValidationError,
  JwtBaseError,
  JwtExpiredError,
  JwtInvalidSignatureAlgorithmError,
  JwtInvalidSignatureError,
  JwtNotBeforeError,
  JwtParseError,
  KidNotFoundInJwksError,
  ParameterValidationError,
  WaitPeriodNotYetEndedJwkError,
} from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';

export interface TokenOptions {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Where the local cloud serves the pool. Without it the pool is Cognito's own. */
  readonly localEndpoint?: string | undefined;
}

/** The key id of the local cloud's pool, whose private key is public as part of an npm package. */
const localKeyId = 'CognitoLocal';

class LocalKey extends FailedAssertionError {}

/** Reads the local pool's public keys at its endpoint, whatever the issuer says. */
const localKeys = (endpoint: string, userPoolId: string): SimpleJwksCache =>
  new SimpleJwksCache({
    fetcher: {
      fetch: async () => {
        const reply = await fetch(`${endpoint}/${userPoolId}/.well-known/jwks.json`);
        if (!reply.ok) throw new Error(`The local pool answered ${reply.status}`);
        return reply.arrayBuffer();
      },
    },
  });

/**
 * Verifies access tokens of one client of one user pool. A token signed with the local cloud's key is refused everywhere but
 * in the local cloud, even if the pool listed that key.
 */
export const openVerifier = ({ userPoolId, clientId, localEndpoint }: TokenOptions) =>
  CognitoJwtVerifier.create(
    {
      userPoolId,
      clientId,
      tokenUse: 'access',
      customJwtCheck: ({ header }) => {
        if (header.kid !== localKeyId || localEndpoint) return;
        throw new LocalKey('The key is that of the local cloud', header.kid, undefined);
      },
    },
    localEndpoint ? { jwksCache: localKeys(localEndpoint, userPoolId) } : undefined,
  );
export type Verifier = ReturnType<typeof openVerifier>;

/** By class, as the minifier changes class names and messages may quote the token. */
const reasons = [
  [JwtExpiredError, 'expired'],
  [JwtInvalidSignatureError, 'signature'],
  [JwtInvalidSignatureAlgorithmError, 'algorithm'],
  [JwtNotBeforeError, 'not-yet-valid'],
  // The verifier knows one pool and throws this for any other issuer.
  [ParameterValidationError, 'issuer'],
  [CognitoJwtInvalidTokenUseError, 'token-use'],
  [CognitoJwtInvalidClientIdError, 'client'],
  [LocalKey, 'local-key'],
  [KidNotFoundInJwksError, 'unknown-key-id'],
  // After an unknown key id the verifier does not fetch keys for a while; known keys still work.
  [WaitPeriodNotYetEndedJwkError, 'unknown-key-id'],
  [JwtParseError, 'malformed'],
] as const;

/** The pool's keys could not be fetched, or are invalid. */
const faults = [FetchError, JwksValidationError, JwkValidationError];

/** Why the token is refused; undefined for a fault that says nothing about the token. */
export const reasonOf = (error: unknown): string | undefined => {
  if (!(error instanceof JwtBaseError) || faults.some((kind) => error instanceof kind)) return undefined;
  return reasons.find(([kind]) => error instanceof kind)?.[1] ?? 'other';
};
