import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { citizenAuthorizer } from '../../functions/authorizers/citizen-authorizer';
import type { Sessions } from '../../functions/authorizers/sessions';
import { openVerifier } from '../../functions/authorizers/tokens';
import { recordingLog } from '../support/effects';
import { eventWith, everything } from './event';
import { claims, clientId, jwksOf, newKey, tokenOf, userPoolId } from './tokens';

const poolKey = newKey('pool-key-1');
const localKey = newKey('CognitoLocal');

/** Sessions are looked at in `sessions.test.ts`. */
const sessions: Sessions = { look: async () => ({ id: 'session-1', signedInAt: 1_000, secondFactor: true }) };

/** The deployed authorizer, that knows these keys already and must fetch none. */
const deployed = (...keys: readonly ReturnType<typeof newKey>[]) => {
  const verifier = openVerifier({ userPoolId, clientId });
  verifier.cacheJwks(jwksOf(...keys));
  const log = recordingLog();
  return { authorize: citizenAuthorizer({ verifier, sessions, log }), log };
};
const bearer = (token: string) => eventWith({ Authorization: `Bearer ${token}` });

describe('the citizen authorizer', () => {
  it('lets in who shows an access token, to all routes, and says who it is', async () => {
    const { authorize } = deployed(poolKey);
    const token = tokenOf(poolKey, { 'cognito:groups': ['operators', 'auditors'] });
    expect(await authorize(bearer(token))).toEqual({
      principalId: 'citizen-1',
      policyDocument: everything,
      context: {
        ...{ kind: 'person', id: 'citizen-1', groups: 'operators auditors' },
        ...{ session: 'session-1', signedInAt: '1000', secondFactor: 'true' },
      },
    });
  });

  it.each([
    ['Authorization', 'Bearer '],
    ['authorization', 'bearer '],
    ['AUTHORIZATION', '  BEARER   '],
  ])('reads %s: %s', async (name, scheme) => {
    const { authorize } = deployed(poolKey);
    const answer = await authorize(eventWith({ [name]: `${scheme}${tokenOf(poolKey)}` }));
    expect(answer.context).toMatchObject({ id: 'citizen-1', groups: '' });
  });

  const now = Math.floor(Date.now() / 1000);
  it.each([
    ['expired', () => tokenOf(poolKey, { exp: now - 1 }), 'expired'],
    ['an ID token', () => tokenOf(poolKey, { token_use: 'id', aud: clientId }), 'token-use'],
    ['of another client', () => tokenOf(poolKey, { client_id: 'client-2' }), 'client'],
    ['of another pool', () => tokenOf(poolKey, { iss: claims().iss.replace('Pool1', 'Pool2') }), 'issuer'],
    ['not valid yet', () => tokenOf(poolKey, { nbf: now + 600 }), 'not-yet-valid'],
    ['signed by another key', () => tokenOf({ ...newKey('x'), kid: poolKey.kid }), 'signature'],
    [
      'tampered with',
      () =>
        tokenOf(poolKey).replace(
          /\.[^.]+\./,
          `.${Buffer.from(JSON.stringify({ ...claims(), sub: 'citizen-2' })).toString('base64url')}.`,
        ),
      'signature',
    ],
    [
      'of algorithm none',
      () => `${tokenOf(poolKey, {}, { alg: 'none' }).replace(/[^.]+$/, '')}`,
      'malformed',
    ],
    ['of algorithm none, with a signature', () => tokenOf(poolKey, {}, { alg: 'none' }), 'algorithm'],
    ['of a symmetric algorithm', () => tokenOf(poolKey, {}, { alg: 'HS256' }), 'algorithm'],
    ['no token', () => 'a.b.c', 'malformed'],
    ['longer than any token', () => tokenOf(poolKey, { more: 'x'.repeat(8000) }), 'no-bearer-token'],
  ])('refuses a token that is %s', async (_, token, reason) => {
    const { authorize, log } = deployed(poolKey);
    const shown = token();
    await expect(authorize(bearer(shown))).rejects.toThrow(/^Unauthorized$/);
    expect(log.entries).toEqual([
      { level: 'info', message: 'token refused', facts: { reason, requestId: 'request-1' } },
    ]);
    expect(JSON.stringify(log.entries)).not.toContain(shown.slice(0, 12));
  });

  it.each([null, {}, { Authorization: '' }, { Authorization: 'Bearer' }, { Authorization: 'Basic YTpi' }])(
    'refuses %j',
    async (headers) => {
      const { authorize } = deployed(poolKey);
      await expect(authorize(eventWith(headers as Record<string, string> | null))).rejects.toThrow(
        /^Unauthorized$/,
      );
    },
  );

  it('refuses the key of the local cloud, even if the pool were said to have it', async () => {
    const { authorize, log } = deployed(poolKey, localKey);
    await expect(authorize(bearer(tokenOf(localKey)))).rejects.toThrow(/^Unauthorized$/);
    expect(log.entries[0]?.facts.reason).toBe('local-key');
    const renamed = { ...localKey, kid: 'another' };
    const { authorize: control } = deployed(poolKey, renamed);
    expect((await control(bearer(tokenOf(renamed)))).principalId).toBe('citizen-1');
  });
});

describe('the citizen authorizer of the local cloud', () => {
  let server: Server;
  let answer: { status: number; body: string };
  const asked: (string | undefined)[] = [];
  const local = () => {
    const { port } = server.address() as AddressInfo;
    const localEndpoint = `http://127.0.0.1:${port}`;
    const log = recordingLog();
    const verifier = openVerifier({ userPoolId, clientId, localEndpoint });
    return { authorize: citizenAuthorizer({ verifier, sessions, log }), log };
  };
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(answer.status).end(answer.body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());
  beforeEach(() => {
    asked.length = 0;
    answer = { status: 200, body: JSON.stringify(jwksOf(localKey)) };
  });

  it('reads the local pool’s keys once, and takes its tokens', async () => {
    const { authorize } = local();
    expect((await authorize(bearer(tokenOf(localKey)))).principalId).toBe('citizen-1');
    expect((await authorize(bearer(tokenOf(localKey)))).principalId).toBe('citizen-1');
    expect(asked).toEqual([`/${userPoolId}/.well-known/jwks.json`]);
  });

  it('refuses an unknown key id, again and again, and does not ask the pool each time', async () => {
    const { authorize, log } = local();
    for (let count = 0; count < 3; count += 1) {
      await expect(authorize(bearer(tokenOf(poolKey)))).rejects.toThrow(/^Unauthorized$/);
    }
    expect(log.entries.map(({ facts }) => facts.reason)).toEqual(Array(3).fill('unknown-key-id'));
    expect(asked).toHaveLength(1);
    expect((await authorize(bearer(tokenOf(localKey)))).principalId).toBe('citizen-1');
  });

  it.each([
    { status: 500, body: 'down' },
    { status: 200, body: '<html>' },
  ])('calls it a fault, not a refusal, when the keys cannot be read: %j', async (broken) => {
    answer = broken;
    const { authorize, log } = local();
    const failure = await authorize(bearer(tokenOf(localKey))).catch((error: Error) => error.message);
    expect(failure).not.toBe('Unauthorized');
    expect(log.entries.map(({ message }) => message)).toEqual(['failed']);
    answer = { status: 200, body: JSON.stringify(jwksOf(localKey)) };
    expect((await authorize(bearer(tokenOf(localKey)))).principalId).toBe('citizen-1');
  });
});
