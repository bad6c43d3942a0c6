import { randomUUID } from 'node:crypto';
import { citizenAuthorizer } from '../../functions/authorizers/citizen-authorizer';
import { openSessions } from '../../functions/authorizers/sessions';
import { openVerifier } from '../../functions/authorizers/tokens';
import { deviceOf, networkOf } from '../../functions/blocks/sessions/device';
import { devicesKey, sessionKey } from '../../functions/blocks/sessions/session';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { standingKey } from '../../functions/kernel/standing/standing';
import { put } from '../../functions/kernel/table/put';
import { read } from '../../functions/kernel/table/read';
import { recordingLog } from '../support/effects';
import { asFunction } from '../support/functions';
import { usePortal } from '../support/portal';
import { identityService } from '../support/services';
import { eventWith } from './event';
import { clientId, jwksOf, newKey, tokenOf, userPoolId } from './tokens';

const portal = usePortal(identityService);
const key = newKey('pool-key-1');
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** The authorizer at a time of its own, with what it logs. */
const open = (now = Date.now(), hasSecondFactor = async (_: string) => false) => {
  const { table } = portal();
  const time = { now };
  const verifier = openVerifier({ userPoolId, clientId });
  verifier.cacheJwks(jwksOf(key));
  const log = recordingLog();
  const sessions = openSessions({
    table: asFunction('citizen', table),
    clock: () => time.now,
    hasSecondFactor,
  });
  const ask = citizenAuthorizer({ verifier, sessions, log });
  const authorize = (token: string, headers: object = {}, sourceIp = '198.51.100.7') => {
    const event = eventWith({ Authorization: `Bearer ${token}`, 'User-Agent': firefox, ...headers });
    Object.assign(event.requestContext, { identity: { sourceIp } });
    return ask(event);
  };
  return { authorize, log, time };
};

/** Somebody, with the tokens of one sign-in. */
const signIn = (sub: string = randomUUID(), signedInAt = Math.floor(Date.now() / 1000)) => {
  const origin = randomUUID();
  const token = () => tokenOf(key, { sub, origin_jti: origin, jti: randomUUID(), auth_time: signedInAt });
  return { sub, ref: personRef(sub), token };
};

const seen = async (ref: string, id: unknown) => read(portal().table, sessionKey(ref, String(id)));
const devices = (ref: string) =>
  read(portal().table, devicesKey(ref)) as Promise<{ known: Set<string>; latest: object } | undefined>;

it('notes a session when it is first seen, and then only looks, in one round trip', async () => {
  const { authorize } = open();
  const { ref, token } = signIn();
  const { context } = await authorize(token());
  expect(await seen(ref, context?.session)).toMatchObject({
    device: 'Firefox, Linux',
    from: '198.51.100.0/24',
  });
  const { cost } = await portal().database.meter.measure(() => authorize(token()));
  expect(cost).toMatchObject({ requests: 1, operations: ['BatchGetItem'], writes: 0 });
});

it('knows renewed tokens for those of one session, and another sign-in for another', async () => {
  const { authorize } = open();
  const one = signIn();
  const [first, renewed] = [await authorize(one.token()), await authorize(one.token())];
  expect(renewed.context?.session).toBe(first.context?.session);
  const other = await authorize(signIn(one.sub).token());
  expect(other.context?.session).not.toBe(first.context?.session);
});

it('notes again after a quarter of an hour that a session is used, and from where', async () => {
  const { authorize, time } = open();
  const { ref, token } = signIn();
  const { context } = await authorize(token());
  time.now += 15 * 60_000;
  await authorize(token(), {}, '203.0.113.9');
  expect(await seen(ref, context?.session)).toMatchObject({
    seenAt: time.now - 15 * 60_000,
    from: '198.51.100.0/24',
  });
  time.now += 1;
  await authorize(token(), {}, '203.0.113.9');
  expect(await seen(ref, context?.session)).toMatchObject({ seenAt: time.now, from: '203.0.113.0/24' });
});

it('asks once for each session whether the account has a second factor', async () => {
  const asked: string[] = [];
  const { authorize } = open(Date.now(), async (token) => asked.push(token) > 0);
  const { token } = signIn();
  const first = token();
  expect((await authorize(first)).context).toMatchObject({ secondFactor: 'true' });
  expect((await authorize(token())).context).toMatchObject({ secondFactor: 'true' });
  expect(asked).toEqual([first]);
});

it('lets in none of whom the register says that they have died, though the token is good', async () => {
  const { authorize, log } = open();
  const { ref, token } = signIn();
  await put(portal().table, {
    ...standingKey(ref),
    type: 'standing',
    version: 1,
    diedOn: '2026-03-01',
  } as never);
  await expect(authorize(token())).rejects.toThrow(/^Unauthorized$/);
  expect(log.entries[0]?.facts.reason).toBe('deceased');
});

it('remembers each device once: an app by its own name, a browser by what it is and where', async () => {
  const { authorize } = open();
  const { sub, ref, token } = signIn();
  await authorize(token());
  await authorize(signIn(sub).token());
  expect((await devices(ref))?.known.size).toBe(1);
  await authorize(signIn(sub).token(), { 'Diwan-Device': 'an installation' });
  await authorize(signIn(sub).token(), { 'Diwan-Device': 'an installation' }, '203.0.113.9');
  expect((await devices(ref))?.known.size).toBe(2);
  await authorize(signIn(sub).token(), {}, '203.0.113.9');
  expect(await devices(ref)).toMatchObject({ latest: { device: 'Firefox, Linux', from: '203.0.113.0/24' } });
});

it('remembers no more than a hundred devices', async () => {
  const { authorize } = open();
  const { sub, ref, token } = signIn();
  const many = Array.from({ length: 100 }, (_, nth) => `device ${nth}`);
  const latest = { key: 'device 99' };
  const item = { ...devicesKey(ref), type: 'session-devices', version: 1, known: new Set(many), latest };
  await put(portal().table, item as never);
  await authorize(token());
  expect((await devices(ref))?.known.size).toBe(1);
  await authorize(signIn(sub).token());
  expect((await devices(ref))?.known.size).toBe(1);
});

it.each([
  [firefox, 'Firefox, Linux'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome, Android'],
  ['curl/8.5.0', 'curl'],
  ['DiwanApp/3.1 (Android 16)', 'DiwanApp, Android'],
  ['', undefined],
  ['<script>', undefined],
])('calls %s %s', (userAgent, device) => expect(deviceOf(userAgent)).toBe(device));

it.each([
  ['198.51.100.7', '198.51.100.0/24'],
  ['::ffff:198.51.100.7', '198.51.100.0/24'],
  ['2001:DB8:7::1', '2001:db8:7::/48'],
  ['2001:db8::7', '2001:db8:0::/48'],
  ['nowhere', ''],
])('tells of %s no more than %s', (address, network) => expect(networkOf(address)).toBe(network));
