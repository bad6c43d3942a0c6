import type { Route } from '../../functions/kernel/contract/contract';
import { apiKey, bearer } from '../support/callers';
import { call, casesWith } from './routes';
import { useWorld } from './world';

const world = useWorld();
const status = async (...args: Parameters<typeof call>) => (await call(...args)).status;

const forPeople = ({ access }: Route) => access === 'citizen' || access === 'operator';
const forAgencies = ({ access }: Route) => typeof access === 'object';
const forAll = ({ access }: Route) => access === 'anyone';

describe.each(casesWith(() => true))('%s', (_, each) => {
  it('lets in who may call it', async () => {
    const answered = await status(world(), each);
    expect([200, 201, 204, 404, 409, 422]).toContain(answered);
  });
});

describe.each(casesWith((route) => !forAll(route)))('%s, without a credential,', (_, each) => {
  it.each([
    ['nothing', {}],
    ['an empty token and key', { headers: { authorization: '', 'x-api-key': '' } }],
    ['a password', { headers: { authorization: 'Basic YW1pbmE6c2VjcmV0', 'x-api-key': 'secret' } }],
    ['a context of its own making', { headers: { 'x-amzn-authorizer': '{"kind":"person","id":"amina"}' } }],
  ])('refuses %s', async (_name, caller) => expect(await status(world(), each, { caller })).toBe(401));
});

const kindsOfToken = [
  'an expired token',
  'a tampered token',
  'a token without signature',
  'a token of algorithm none',
  'a token of an unknown key',
  "a token of another key under the pool's key id",
  'a token signed with the public key',
  'an ID token',
  "another client's token",
  "another pool's token",
  'a token that is not valid yet',
  'no token',
];

describe.each(casesWith(forPeople))('%s, for people,', (_, each) => {
  it.each(kindsOfToken)('refuses %s', async (kind) => {
    const token = world().pool.forgeries('amina')[kind];
    expect(token).toBeDefined();
    expect(await status(world(), each, { caller: bearer(token ?? '') })).toBe(401);
  });

  it("refuses an agency's key, wherever it is put", async () => {
    const [{ caller }] = world().agencies;
    const key = caller.headers?.['x-api-key'] ?? '';
    expect(await status(world(), each, { caller })).toBe(401);
    expect(await status(world(), each, { caller: bearer(key) })).toBe(401);
  });
});

describe.each(casesWith(({ access }) => access === 'operator'))('%s, for operators,', (_, each) => {
  it.each([
    ['a citizen', []],
    ['somebody of another group', ['auditors']],
    ['somebody of a group that sounds alike', ['Operators', 'operators-of-cranes']],
  ])('refuses %s', async (_name, groups) => {
    const caller = bearer(world().pool.access('amina', ...groups));
    expect(await status(world(), each, { caller })).toBe(403);
  });
});

const kindsOfKey = [
  'a revoked key',
  'a key that was replaced without overlap',
  'an expired key',
  'a key of a suspended agency',
  'a key with a mistyped secret',
  "a key under another agency's id",
  'no key',
  'an operator instead of a key',
];

/** What every key may do: there is no key without it. */
const implied = 'agencies:read';
const scopeOf = ({ access }: Route): string => (typeof access === 'object' ? access.agency : '');

describe.each(casesWith(forAgencies))('%s, for agencies,', (_, each) => {
  it.each(kindsOfKey)('refuses %s', async (kind) => {
    const caller = world().deadKeys[kind];
    expect(caller).toBeDefined();
    expect(await status(world(), each, { caller: caller ?? {} })).toBe(401);
  });

  it("refuses a citizen's token, wherever it is put", async () => {
    const [caller] = world().citizens;
    const token = world().pool.access('amina');
    expect(await status(world(), each, { caller })).toBe(401);
    expect(await status(world(), each, { caller: apiKey(token) })).toBe(401);
  });
});

describe.each(casesWith((route) => forAgencies(route) && scopeOf(route) !== implied))(
  '%s, for agencies with its scope,',
  (_, each) => {
    it('refuses a key of all other scopes, also beside a citizen who is an operator', async () => {
      const caller = await world().without(scopeOf(each.route));
      expect(await status(world(), each, { caller })).toBe(403);
      const both = { headers: { ...world().operator.headers, ...caller.headers } };
      expect(await status(world(), each, { caller: both })).toBe(403);
    });
  },
);

describe.each(casesWith(forAll))('%s, for anyone,', (_, each) => {
  it('does not mind a bad token', async () => {
    const caller = bearer('not.a.token');
    expect(await status(world(), each, { caller })).toBe(await status(world(), each));
  });
});
