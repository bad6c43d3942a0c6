import { createHmac, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openVerifier, type Verifier } from '../../functions/authorizers/tokens';
import { claims, clientId, jwksOf, newKey, tokenOf, userPoolId } from '../authorizers/tokens';
import type { Caller } from '../support/callers';

/** A user pool as far as tokens go: it signs them, and publishes its keys over HTTP. */
export interface Pool {
  readonly verifier: Verifier;
  /** An access token as the pool gives it out at sign-in. */
  access(sub: string, ...groups: readonly string[]): string;
  /** A token that is almost right, by what is wrong with it; it says that it is `sub`'s. Undefined where nobody knows of that. */
  forgery(kind: string, sub: string): string | undefined;
  stop(): Promise<void>;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signed with the pool's public key, in the hope that a verifier takes it for a shared secret. */
const withPublicKey = (key: ReturnType<typeof newKey>, sub: string): string => {
  const secret = createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' });
  const signed = `${part({ alg: 'HS256', kid: key.kid })}.${part({ ...claims(), sub })}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
};

const tampered = (token: string, more: object): string => {
  const [header, , signature] = token.split('.');
  return `${header}.${part({ ...claims(), ...more })}.${signature}`;
};

/** Signing takes a millisecond, and thousands of requests show the same token. */
const kept = <T>(make: (...of: readonly string[]) => T): ((...of: readonly string[]) => T) => {
  const made = new Map<string, T>();
  return (...of) => {
    const name = JSON.stringify(of);
    if (!made.has(name)) made.set(name, make(...of));
    return made.get(name) as T;
  };
};

export const openPool = async (): Promise<Pool> => {
  const key = newKey('the-pools-key');
  const stranger = newKey('a-strangers-key');
  const server = createServer((_, reply) => {
    reply.setHeader('content-type', 'application/json').end(JSON.stringify(jwksOf(key)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const localEndpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const now = Math.floor(Date.now() / 1000);
  const forgeries: Readonly<Record<string, (sub: string) => string>> = {
    'an expired token': (sub) => tokenOf(key, { sub, exp: now - 1 }),
    'a tampered token': (sub) =>
      tampered(tokenOf(key, { sub: 'nobody' }), { sub, 'cognito:groups': ['operators'] }),
    'a token without signature': (sub) => `${part({ alg: 'none' })}.${part({ ...claims(), sub })}.`,
    'a token of algorithm none': (sub) => tokenOf(key, { sub }, { alg: 'none' }),
    'a token of an unknown key': (sub) => tokenOf(stranger, { sub }),
    "a token of another key under the pool's key id": (sub) =>
      tokenOf({ ...stranger, kid: key.kid }, { sub }),
    'a token signed with the public key': (sub) => withPublicKey(key, sub),
    'an ID token': (sub) => tokenOf(key, { sub, token_use: 'id', aud: clientId }),
    "another client's token": (sub) => tokenOf(key, { sub, client_id: 'another-client' }),
    "another pool's token": (sub) =>
      tokenOf(key, {
        sub,
        iss: claims().iss.replace(userPoolId, 'eu-central-1_Other'),
      }),
    'a token that is not valid yet': (sub) => tokenOf(key, { sub, nbf: now + 600 }),
    'no token': () => 'not.a.token',
  };
  return {
    verifier: openVerifier({ userPoolId, clientId, localEndpoint }),
    access: kept((sub, ...groups) =>
      tokenOf(key, { sub, username: sub, ...(groups.length ? { 'cognito:groups': groups } : {}) }),
    ),
    forgery: kept((kind, sub) => forgeries[kind]?.(sub ?? '')),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

/** Whose token it is: the people of this world are those of its pool. */
export const subOf = ({ headers = {} }: Caller): string => {
  const [, claims = ''] = (headers.authorization ?? '').split('.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()).sub;
};
