import * as v from 'valibot';
import type { Contract, Handlers } from '../../../functions/kernel/contract/contract';
import { contract as define } from '../../../functions/kernel/contract/contract';
import { serve } from '../../../functions/kernel/http/serve';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { type Level, levels, reaches } from '../../../functions/kernel/identity/level';
import { levelRequired, standingKey } from '../../../functions/kernel/standing/standing';
import { beginning } from '../../../functions/kernel/table/create';
import { put } from '../../../functions/kernel/table/put';
import { writeTogether } from '../../../functions/kernel/table/write';
import { agency, anyone, type Caller, citizen } from '../../support/callers';
import { usePortal, type World } from '../../support/portal';

const ways = '/v1/proof';

/** A route for each level, which says what its handler was told. */
const routeOf = <const L extends Level>(level: L) => ({
  method: 'GET' as const,
  path: `/v1/vault/${level}`,
  access: { citizen: level, ways },
  summary: `What takes ${level}`,
  reply: { status: 200 as const, body: v.strictObject({ level: v.picklist(levels) }) },
});
const anew = {
  method: 'GET' as const,
  path: '/v1/vault/own',
  access: { citizen: 'signed-in-anew' as const },
  summary: 'What is open to all who signed in not long ago',
  reply: { status: 200 as const, body: v.strictObject({ id: v.string() }) },
};
const contract = define({
  name: 'vault',
  summary: 'For those who have proved who they are',
  keys: { read: [], write: [] },
  titles: {},
  routes: { low: routeOf('low'), substantial: routeOf('substantial'), high: routeOf('high'), anew },
});
const handlers: Handlers<typeof contract> = {
  low: ({ caller }) => ({ level: caller.level }),
  substantial: ({ caller }) => ({ level: caller.level }),
  high: ({ caller }) => ({ level: caller.level }),
  anew: ({ caller }) => ({ id: caller.id }),
};
const vault = { contract: contract as Contract, open: (world: World) => serve(contract, handlers, world) };

const portal = usePortal(vault);
const api = () => portal().client(contract, 'as-they-are');
const stand = (sub: string, standing: object) =>
  put(portal().table, { ...standingKey(personRef(sub)), type: 'standing', version: 1, ...standing });

/** Somebody who has signed in just now, with a second factor unless told otherwise. */
const signedIn = (sub: string, { secondsAgo = 0, secondFactor = true } = {}): Caller => ({
  context: {
    ...{ principalId: sub, kind: 'person', id: sub, groups: '', session: 'session-1' },
    ...{ signedInAt: String(portal().clock() - secondsAgo * 1000), secondFactor: String(secondFactor) },
  },
});

const held = [undefined, ...levels].flatMap((level) => levels.map((asked) => ({ level, asked })));

it.each(held)('somebody of level $level where $asked is asked for', async ({ level, asked }) => {
  const sub = `somebody-${level}-${asked}`;
  if (level) await stand(sub, { level });
  const reply = await api()[asked]({ caller: signedIn(sub) });
  if (reaches(level, asked)) {
    expect(reply.body).toEqual({ level });
    return;
  }
  expect(reply.problem).toMatchObject({
    status: 403,
    code: 'assurance-too-low',
    requiredLevel: asked,
    level: level ?? null,
    ways,
  });
});

describe('the highest level', () => {
  const sub = 'somebody-attested-by-two';
  beforeAll(() => stand(sub, { level: 'high' }));

  it.each([
    ['without a second factor', () => signedIn(sub, { secondFactor: false })],
    ['of more than a quarter of an hour ago', () => signedIn(sub, { secondsAgo: 901 })],
    ['of which the authorizer tells nothing', () => citizen(sub)],
  ])('is not enough after a sign-in %s, which is told as RFC 9470 has it', async (_, caller) => {
    const { headers, problem } = await api().high({ caller: caller() });
    expect(problem).toMatchObject({ status: 401, code: 'sign-in-again', maxAge: 900 });
    expect(headers['www-authenticate']).toBe(
      'Bearer error="insufficient_user_authentication", error_description="Sign in again", acr_values="urn:diwan:acr:two-factors", max_age="900"',
    );
    expect((await api().substantial({ caller: caller() })).status).toBe(200);
  });

  it('is enough for a quarter of an hour', async () =>
    expect((await api().high({ caller: signedIn(sub, { secondsAgo: 900 }) })).status).toBe(200));

  it.each(['ar', 'fa'])('says in %s what to do', async (language) => {
    const headers = { 'accept-language': language };
    const said = [signedIn(sub, { secondFactor: false }), signedIn(sub, { secondsAgo: 901 })].map(
      async (caller) => (await api().high({ caller, headers })).problem.detail,
    );
    for (const detail of await Promise.all(said)) expect(detail).toMatch(/[\u0600-\u06ff]/);
  });
});

describe('a recent sign-in', () => {
  beforeAll(() => stand('of-high-anew', { level: 'high' }));

  it.each([
    ['somebody who has proved nothing', 'nobody', {}, 200],
    ['them without a second factor', 'nobody', { secondFactor: false }, 200],
    ['them after a quarter of an hour', 'nobody', { secondsAgo: 901, secondFactor: false }, 401],
    ['somebody of the level high', 'of-high-anew', {}, 200],
    ['them without a second factor', 'of-high-anew', { secondFactor: false }, 401],
    ['them after a quarter of an hour', 'of-high-anew', { secondsAgo: 901 }, 401],
  ] as const)('is asked of %s (%s, %j): %i', async (_, sub, how, status) =>
    expect((await api().anew({ caller: signedIn(sub, how) })).status).toBe(status),
  );

  it('asks for no second factor where a password is enough', async () => {
    const { headers, problem } = await api().anew({ caller: signedIn('nobody', { secondsAgo: 901 }) });
    expect(problem).toMatchObject({ code: 'sign-in-again', maxAge: 900 });
    expect(headers['www-authenticate']).toBe(
      'Bearer error="insufficient_user_authentication", error_description="Sign in again", max_age="900"',
    );
  });
});

it('says in the language of the caller how to reach it', async () => {
  const said = async (language: string) => {
    const headers = { 'accept-language': language };
    const { title, detail } = (await api().high({ caller: citizen('nobody-yet'), headers })).problem;
    return [title, detail];
  };
  const all = await Promise.all(['en', 'ar', 'fa'].map(said));
  expect(new Set(all.flat()).size).toBe(6);
  expect(all[0]?.[1]).toContain('two officers');
});

it('counts at once what was taken back, and nothing of who has died', async () => {
  const caller = signedIn('once-proved');
  await stand('once-proved', { level: 'high' });
  expect((await api().high({ caller })).status).toBe(200);
  await stand('once-proved', {});
  expect((await api().low({ caller })).status).toBe(403);
  await stand('once-proved', { level: 'high', diedOn: '2026-02-01' });
  expect((await api().low({ caller })).problem).toMatchObject({ level: null });
});

it('is for people alone', async () => {
  expect((await api().low({ caller: anyone })).status).toBe(401);
  expect((await api().low({ caller: agency('works', 'identity:attest') })).status).toBe(403);
});

it('can be part of a transaction, which is refused as the route is', async () => {
  const { table } = portal();
  const act = (ref: string) =>
    writeTogether(
      table,
      beginning({ pk: `note#${ref}`, sk: 'note', type: 'note', version: 1 }),
      levelRequired(ref, { citizen: 'substantial', ways }),
    );
  await stand('of-low', { level: 'low' });
  await stand('of-high', { level: 'high' });
  await stand('deceased', { level: 'high', diedOn: '2026-02-01' });
  await act(personRef('of-high'));
  for (const sub of ['of-low', 'unheard-of', 'deceased'])
    await expect(act(personRef(sub))).rejects.toMatchObject({ code: 'assurance-too-low' });
});
