import { randomUUID } from 'node:crypto';
import { openSessions } from '../../../functions/authorizers/sessions';
import { contract } from '../../../functions/identity/contract';
import { facts } from '../../../functions/identity/messages/facts';
import { eventsOf } from '../../../functions/identity/sessions/events';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import type { Caller } from '../../support/callers';
import { asFunction } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { identityService } from '../../support/services';
import { signedOut } from '../outside';

const portal = usePortal(identityService);
const me = () => portal().client(contract);

/** A sign-in as the authorizer sees it, by whose tokens somebody calls. */
const signIn = async (sub: string, secondsAgo = 10) => {
  const { table, clock } = portal();
  const look = openSessions({
    table: asFunction('citizen', table),
    clock,
    hasSecondFactor: async () => false,
  }).look;
  const claims = {
    sub,
    auth_time: Math.floor(clock() / 1000) - secondsAgo,
    origin_jti: randomUUID(),
    jti: 'x',
  };
  const show = () =>
    look(claims, { headers: { 'user-agent': 'curl/8.5.0' }, address: '198.51.100.7' }, 'a token');
  const session = await show();
  if ('over' in session) throw new Error(session.over);
  const context = { principalId: sub, kind: 'person', id: sub, groups: '' } as const;
  const caller: Caller = {
    context: { ...context, session: session.id, signedInAt: String(session.signedInAt) },
  };
  return { id: session.id, caller, show };
};

it('lists where somebody is signed in, newest first, and says by which session they ask', async () => {
  const sub = randomUUID();
  const [older, newer] = [await signIn(sub, 60), await signIn(sub, 5)];
  await signIn(randomUUID());
  const { items } = (await me().listSessions({ caller: older.caller })).body;
  expect(items).toMatchObject([
    { id: newer.id, device: 'curl', from: '198.51.100.0/24', state: 'active', current: false },
    { id: older.id, state: 'active', current: true },
  ]);
});

it('ends one session, whose tokens open nothing from then on, and no other', async () => {
  const sub = randomUUID();
  const [lost, kept] = [await signIn(sub, 60), await signIn(sub, 5)];
  const { overBy } = (await me().endSession({ caller: kept.caller, params: { sessionId: lost.id } })).body;
  expect(Date.parse(overBy)).toBe(portal().clock() + 60_000);
  expect(await lost.show()).toEqual({ over: 'session-ended' });
  expect(await kept.show()).toMatchObject({ id: kept.id });
  const { items } = (await me().listSessions({ caller: kept.caller })).body;
  expect(items.map(({ state }) => state)).toEqual(['active', 'ended']);
});

it("ends nobody else's session", async () => {
  const [mine, theirs] = [await signIn(randomUUID()), await signIn(randomUUID())];
  const { status, problem } = await me().endSession({
    caller: mine.caller,
    params: { sessionId: theirs.id },
  });
  expect([status, problem.code]).toEqual([404, 'session-not-found']);
  expect(await theirs.show()).toMatchObject({ id: theirs.id });
});

it('signs out everywhere: also of sessions that were never seen, and of none that comes later', async () => {
  const sub = randomUUID();
  const { caller, show } = await signIn(sub, 60);
  const idempotencyKey = randomUUID();
  const first = await me().signOutEverywhere({ caller, idempotencyKey });
  expect((await me().signOutEverywhere({ caller, idempotencyKey })).body).toEqual(first.body);
  expect(await show()).toEqual({ over: 'signed-out' });
  await expect(signIn(sub, 30)).rejects.toThrow('signed-out');
  expect(await signIn(sub, -1)).toMatchObject({ id: expect.any(String) });
});

it('takes the refresh tokens back in the pool too, and of one session alone it cannot', async () => {
  const sub = randomUUID();
  const { caller, id } = await signIn(sub);
  await me().endSession({ caller, params: { sessionId: id } });
  expect(signedOut).not.toContain(sub);
  await me().signOutEverywhere({ caller });
  expect(signedOut).toContain(sub);
});

it('tells of a device once it is new, and not of the first', () => {
  const ref = personRef(randomUUID());
  const latest = { key: 'b', sessionId: 's', device: '', from: '198.51.100.0/24', at: 1_000 };
  const before = { pk: `session-devices#${ref}`, known: new Set(['a']), latest: { ...latest, key: 'a' } };
  const after = { ...before, known: new Set(['a', 'b']), latest };
  expect(eventsOf(undefined, after)).toEqual([]);
  expect(eventsOf(after, after)).toEqual([]);
  expect(eventsOf(before, after)).toMatchObject([
    { type: 'identity.new-device', audience: { people: [ref] }, data: { device: '?', from: latest.from } },
  ]);
});

it('says in the message when that was by the clock of the stage', async () => {
  const { table, ids, signer, clock } = portal();
  const told = facts['sign-in-time']?.({ table, ids, signer, clock, timeZone: 'Asia/Amman' });
  const event = { at: Date.parse('2026-02-28T22:05:00.000Z') } as never;
  expect(await told?.(event)).toEqual({ signedInOn: '2026-03-01', signedInAt: '01:05' });
});
