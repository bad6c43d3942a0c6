import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export const userPoolId = 'eu-central-1_TestPool1';
export const clientId = 'client-1';
const issuer = `https://cognito-idp.eu-central-1.amazonaws.com/${userPoolId}`;

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

export const newKey = (kid: string): SigningKey => ({
  kid,
  privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
});

export const jwksOf = (...keys: readonly SigningKey[]) => ({
  keys: keys.map(({ kid, privateKey }) => ({
    ...(createPublicKey(privateKey).export({ format: 'jwk' }) as { kty: string; n: string; e: string }),
    ...{ kid, alg: 'RS256', use: 'sig' },
  })),
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const claims = () => {
  const now = Math.floor(Date.now() / 1000);
  const timing = { auth_time: now, iat: now, exp: now + 3600 };
  const session = {
    origin_jti: 'a',
    jti: 'b',
    event_id: 'c',
    version: 2,
    scope: 'aws.cognito.signin.user.admin',
  };
  return {
    sub: 'citizen-1',
    username: 'citizen-1',
    iss: issuer,
    client_id: clientId,
    token_use: 'access',
    ...timing,
    ...session,
  };
};

/** A token as Cognito makes them, unless `more` says otherwise. */
export const tokenOf = ({ kid, privateKey }: SigningKey, more: object = {}, header: object = {}): string => {
  const signed = `${part({ alg: 'RS256', kid, ...header })}.${part({ ...claims(), ...more })}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
};
