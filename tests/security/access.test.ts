import type { Route } from '../../functions/kernel/contract/contract';
import { audienceOf, levelAsked, scopeAsked } from '../../functions/kernel/identity/caller';
import { apiKey, bearer } from '../support/callers';
import { pairs, sample } from '../support/sample';
import { parametersIn } from './paths';
import { type Case, call, casesWith } from './routes';
import { useWorld } from './world';

const world = useWorld();
/** How much of the matrix `npm test` looks at. */
const share = 0.05;

/** A request that is refused before anybody looks at what it names. */
const unread = ({ route }: Case) => ({
  params: Object.fromEntries(parametersIn(route).map((name) => [name, 'any'])),
  ...(route.body ? { body: {} } : {}),
});

type Named = readonly [string, Case];
type Kind = readonly [string, unknown];

/** Each case with each kind, by a name to read. */
const matrix = <K extends Kind>(what: string, cases: readonly Named[], kinds: readonly K[]) =>
  sample(what, pairs(cases, kinds), share).map(
    ([[name, each], kind]) => [name, kind[0], each, kind[1] as K[1]] as const,
  );

const status = async (...args: Parameters<typeof call>) => (await call(...args)).status;

const forAgencies = ({ access }: Route) => audienceOf(access) === 'agency';
const forPeople = (route: Route) => route.access !== 'anyone' && !forAgencies(route);
const forAll = ({ access }: Route) => access === 'anyone';

describe.each(
  sample(
    'rightful',
    casesWith(() => true),
    0.12,
  ),
)('%s', (_, each) => {
  it('lets in who may call it', async () => {
    expect([200, 201, 204, 404, 409, 412, 422]).toContain((await call(world(), each)).status);
  });
});

const credentials = [
  ['nothing', {}],
  ['an empty token and key', { headers: { authorization: '', 'x-api-key': '' } }],
  ['a password', { headers: { authorization: 'Basic YW1pbmE6c2VjcmV0', 'x-api-key': 'secret' } }],
  ['a context of its own making', { headers: { 'x-amzn-authorizer': '{"kind":"person","id":"amina"}' } }],
] as const;

/** Every route is asked without anything; the rest of the matrix is sampled. */
it.each(casesWith((route) => !forAll(route)))('%s refuses whoever shows nothing', async (_, each) =>
  expect(await status(world(), each, { ...unread(each), caller: {} })).toBe(401),
);

it.each(
  matrix(
    'credentials',
    casesWith((route) => !forAll(route)),
    credentials,
  ),
)('%s, without a credential, refuses %s', async (_, _name, each, caller) =>
  expect(await status(world(), each, { caller })).toBe(401),
);

it.each(casesWith(({ access }) => levelAsked(access) !== undefined))(
  '%s refuses who has not proved who they are, and says how that is done',
  async (_, each) => {
    const { status: answered, body } = await call(world(), each, {
      ...unread(each),
      caller: world().unproven,
    });
    expect([answered, JSON.parse(body)]).toMatchObject([
      403,
      { code: 'assurance-too-low', requiredLevel: levelAsked(each.route.access), level: null },
    ]);
  },
);

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
].map((kind) => [kind, kind] as const);

it.each(matrix('tokens', casesWith(forPeople), kindsOfToken))(
  '%s, for people, refuses %s',
  async (_, kind, each) => {
    const token = world().pool.forgery(kind, 'amina');
    expect(token).toBeDefined();
    expect(await status(world(), each, { caller: bearer(token ?? '') })).toBe(401);
  },
);

it.each(sample('keys of agencies', casesWith(forPeople), share))(
  "%s, for people, refuses an agency's key, wherever it is put",
  async (_, each) => {
    const [{ caller }] = world().agencies;
    const key = caller.headers?.['x-api-key'] ?? '';
    expect(await status(world(), each, { caller })).toBe(401);
    expect(await status(world(), each, { caller: bearer(key) })).toBe(401);
  },
);

const groups = [
  ['a citizen', []],
  ['somebody of another group', ['auditors']],
  ['somebody of a group that sounds alike', ['Operators', 'operators-of-cranes']],
] as const;

it.each(
  matrix(
    'groups',
    casesWith(({ access }) => access === 'operator'),
    groups,
  ),
)('%s, for operators, refuses %s', async (_, _name, each, own) => {
  const caller = bearer(world().pool.access('amina', ...own));
  expect(await status(world(), each, { caller })).toBe(403);
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
].map((kind) => [kind, kind] as const);

/** What every key may do: there is no key without it. */
const implied = 'agencies:read';
const scopeOf = ({ access }: Route): string => scopeAsked(access) ?? '';

it.each(matrix('keys', casesWith(forAgencies), kindsOfKey))(
  '%s, for agencies, refuses %s',
  async (_, kind, each) => {
    const caller = world().deadKeys[kind];
    expect(caller).toBeDefined();
    expect(await status(world(), each, { caller: caller ?? {} })).toBe(401);
  },
);

it.each(sample('tokens of citizens', casesWith(forAgencies), share))(
  "%s, for agencies, refuses a citizen's token, wherever it is put",
  async (_, each) => {
    const [caller] = world().citizens;
    const token = world().pool.access('amina');
    expect(await status(world(), each, { caller })).toBe(401);
    expect(await status(world(), each, { caller: apiKey(token) })).toBe(401);
  },
);

/** Every route that has a scope is asked without it. */
it.each(casesWith((route) => forAgencies(route) && scopeOf(route) !== implied))(
  '%s refuses a key of all other scopes, also beside a citizen who is an operator',
  async (_, each) => {
    const caller = await world().without(scopeOf(each.route));
    expect(await status(world(), each, { ...unread(each), caller })).toBe(403);
    const both = { headers: { ...world().operator.headers, ...caller.headers } };
    expect(await status(world(), each, { ...unread(each), caller: both })).toBe(403);
  },
);

it.each(sample('bad tokens', casesWith(forAll), 0.15))(
  '%s, for anyone, does not mind a bad token',
  async (_, each) => {
    const caller = bearer('not.a.token');
    expect(await status(world(), each, { caller })).toBe(await status(world(), each));
  },
);
