import { randomUUID } from 'node:crypto';
import { agencyAuthorizer } from '../../functions/authorizers/agency-authorizer';
import { openSessions } from '../../functions/authorizers/sessions';
import { openVerifier } from '../../functions/authorizers/tokens';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { standingKey } from '../../functions/kernel/standing/standing';
import { put } from '../../functions/kernel/table/put';
import { staff, useAgencies } from '../agencies/support';
import { type Caller, citizen } from '../support/callers';
import { asFunction } from '../support/functions';
import { eventWith } from './event';
import { clientId, jwksOf, newKey, tokenOf, userPoolId } from './tokens';

const agencies = useAgencies();
const pool = newKey('pool-key-1');
const verifier = openVerifier({ userPoolId, clientId });
verifier.cacheJwks(jwksOf(pool));
const api = () => agencies().client;

/** Shows this in `x-api-key`: the context, or why nobody is let in. */
const show = async (...parts: readonly string[]) => {
  const { signer, log, clock, ...portal } = agencies().portal;
  const table = asFunction('agency', portal.table);
  const sessions = openSessions({ table, clock, hasSecondFactor: async () => false });
  const authorize = agencyAuthorizer({ table, signer, log, clock, people: { verifier, sessions } });
  const answer = await authorize(eventWith({ 'x-api-key': parts.join(' ') })).catch(() => undefined);
  return answer?.context ?? String(log.entries.at(-1)?.facts.reason);
};
const callerOf = async (...parts: readonly string[]): Promise<Caller> =>
  ({ context: { principalId: 'x', ...((await show(...parts)) as object) } }) as Caller;

const naming = { name: 'Layla Haddad', role: 'admin' as const, scopes: ['complaints:read'] };

const somebody = () => {
  const sub = randomUUID();
  return { sub, caller: citizen(sub), token: tokenOf(pool, { sub, origin_jti: sub }) };
};

/** An officer of an agency, whom an operator has named. */
const officerOf = async (agencyId: string, more: object = {}) => {
  const who = somebody();
  const asked = { caller: staff, params: { agencyId }, body: { ...naming, ...more } };
  const { id, invitation } = (await api().nameFirstOfficer(asked)).body;
  const { body } = await api().acceptOfficer({
    caller: who.caller,
    body: { invitation: String(invitation) },
  });
  return { ...who, id, name: body.name };
};
const keyOf = async (agencyId: string, scopes: readonly string[]) => {
  const body = { label: 'A', scopes: [...scopes] };
  return (await api().issueKey({ caller: staff, params: { agencyId }, body })).body.apiKey;
};

it('lets an officer in by their own token, to what they may do, under their name', async () => {
  const agencyId = await agencies().register();
  const layla = await officerOf(agencyId);
  expect(layla.name).toBe(`Layla Haddad (${layla.id.slice(-6)})`);
  expect(await show(agencyId, layla.token)).toEqual({
    ...{ kind: 'agency', id: agencyId, keyId: layla.id },
    ...{ scopes: 'agencies:read agencies:write complaints:read', officer: encodeURIComponent(layla.name) },
  });
});

it('lets in a system with its officers, and a second one, to what all of them may do', async () => {
  const agencyId = await agencies().register();
  const [layla, omar] = [
    await officerOf(agencyId),
    await officerOf(agencyId, { name: 'عمر', role: 'officer' }),
  ];
  const key = await keyOf(agencyId, ['complaints:read', 'complaints:write']);
  expect(await show(key, layla.token, omar.token)).toMatchObject({
    scopes: 'agencies:read complaints:read',
    ...{ officer: encodeURIComponent(layla.name), second: encodeURIComponent(omar.name) },
  });
});

it.each<[string, (agencyId: string) => Promise<readonly string[]>]>([
  ['no-officer', async (agencyId) => [agencyId, somebody().token]],
  ['no-officer', async (agencyId) => [agencyId, (await officerOf(await agencies().register())).token]],
  ['token-malformed', async (agencyId) => [agencyId, 'a.b.c']],
  ['token-expired', async (agencyId) => [agencyId, tokenOf(pool, { exp: 1 })]],
  ['token-signature', async (agencyId) => [agencyId, tokenOf({ ...newKey('x'), kid: pool.kid })]],
  ['key-malformed', async (agencyId) => [agencyId]],
  ['key-malformed', async (agencyId) => [agencyId, 'a', 'b', 'c']],
  [
    'one-officer-twice',
    async (agencyId) => {
      const { token, sub } = await officerOf(agencyId);
      return [agencyId, token, tokenOf(pool, { sub, origin_jti: 'another' })];
    },
  ],
  [
    'agency-unknown-or-suspended',
    async () => ['0'.repeat(24), (await officerOf(await agencies().register())).token],
  ],
  [
    'token-deceased',
    async (agencyId) => {
      const { token, sub } = await officerOf(agencyId);
      const died = { ...standingKey(personRef(sub)), type: 'standing', version: 1, diedOn: '2026-03-01' };
      await put(agencies().portal.table, died as never);
      return [agencyId, token];
    },
  ],
])('lets in nobody: %s', async (reason, parts) =>
  expect(await show(...(await parts(await agencies().register())))).toBe(reason),
);

it('lets an officer in no more once the agency has ended it, and again when it names them anew', async () => {
  const agencyId = await agencies().register();
  const [admin, omar] = [await officerOf(agencyId), await officerOf(agencyId, { role: 'officer' })];
  const caller = await callerOf(agencyId, admin.token);
  expect((await api().endOfficer({ caller, params: { officerId: omar.id } })).status).toBe(204);
  expect(await show(agencyId, omar.token)).toBe('no-officer');
  const again = await api().endOfficer({ caller, params: { officerId: omar.id } });
  expect(again.problem).toMatchObject({ status: 409, state: 'ended' });
  const { invitation } = (await api().nameOfficer({ caller, body: { ...naming, role: 'officer' } })).body;
  await api().acceptOfficer({ caller: omar.caller, body: { invitation: String(invitation) } });
  expect(await show(agencyId, omar.token)).toMatchObject({ kind: 'agency', id: agencyId });
});

it('has officers named by those who may, signed in, and with no more than they have', async () => {
  const agencyId = await agencies().register();
  const admin = await callerOf(agencyId, (await officerOf(agencyId)).token);
  const plain = await callerOf(agencyId, (await officerOf(agencyId, { role: 'officer' })).token);
  const system: Caller = { context: { ...admin.context, officer: '' } as never };
  const asked = { body: { ...naming, role: 'officer' as const } };
  expect((await api().nameOfficer({ caller: admin, ...asked })).status).toBe(201);
  expect((await api().nameOfficer({ caller: plain, ...asked })).problem.code).toBe('forbidden');
  expect((await api().nameOfficer({ caller: system, ...asked })).problem.code).toBe('officer-required');
  const more = await api().nameOfficer({ caller: admin, body: { ...naming, scopes: ['complaints:write'] } });
  expect(more.problem.code).toBe('unknown-scope');
});

it('takes an invitation once, for two weeks, and none that it did not make', async () => {
  const agencyId = await agencies().register();
  const asked = { caller: staff, params: { agencyId }, body: naming };
  const invitation = String((await api().nameFirstOfficer(asked)).body.invitation);
  const accept = (text: string, caller = citizen(randomUUID()), idempotencyKey: string = randomUUID()) =>
    api().acceptOfficer({ caller, idempotencyKey, body: { invitation: text } });
  expect((await accept(`${invitation.slice(0, -1)}${invitation.endsWith('0') ? '1' : '0'}`)).status).toBe(
    404,
  );
  const [own, key] = [citizen(randomUUID()), randomUUID()];
  const first = await accept(invitation, own, key);
  expect((await accept(invitation, own, key)).body).toEqual(first.body);
  expect((await accept(invitation)).problem).toMatchObject({ code: 'officer-changed', state: 'active' });
  const late = String((await api().nameFirstOfficer(asked)).body.invitation);
  expect((await accept(late, own)).problem.code).toBe('officer-already');
  agencies().portal.clock.advance(15 * 24 * 3_600_000);
  expect((await accept(late)).problem.code).toBe('invitation-unknown');
});

it('tells services of the agency’s policy that officers sign in', async () => {
  const agencyId = await agencies().register();
  const { token } = await officerOf(agencyId);
  await api().editAgency({ caller: staff, params: { agencyId }, body: { officers: 'signed-in' } });
  expect(await show(agencyId, token)).toMatchObject({ officersSignIn: 'true' });
  expect((await api().getAgency({ caller: staff, params: { agencyId } })).body.officers).toBe('signed-in');
});
