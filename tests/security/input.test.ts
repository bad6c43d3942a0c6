import { isWrite, type Route } from '../../functions/kernel/contract/contract';
import { isRow } from '../../functions/kernel/contract/rows';
import type { Problem } from '../support/check';
import { sample } from '../support/sample';
import { bodyOf, thingsOf } from './items';
import { type Case, type Changes, call, casesWith } from './routes';
import { useWorld, type World } from './world';

const world = useWorld();

const problemOf = async (given: World, each: Case, changes: Changes): Promise<Problem> =>
  JSON.parse((await call(given, each, changes)).body) as Problem;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Smuggled {
  readonly pointer: string;
  readonly body: unknown;
}

/** The body with one more member in it: at its top, and in each object inside it, in turn. */
const smuggle = (value: unknown, name: string, at = ''): Smuggled[] => {
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, index) =>
      smuggle(each, name, `${at}/${index}`).map(({ pointer, body }) => ({
        pointer,
        body: value.map((other: unknown, place) => (place === index ? body : other)),
      })),
    );
  }
  if (!isObject(value)) return [];
  const inside = Object.entries(value).flatMap(([member, each]) =>
    smuggle(each, name, `${at}/${member}`).map(({ pointer, body }) => ({
      pointer,
      body: { ...value, [member]: body },
    })),
  );
  return [{ pointer: `${at}/${name}`, body: { ...value, [name]: 'x' } }, ...inside];
};

/** How much of the matrix `npm test` looks at. */
const share = 0.07;

/**
 * What might lead to rights, states or items that are not the sender's, were it taken. A schema refuses what it does not declare
 * without looking at its name: each route is tried with one that it does not have, other routes with others.
 */
const tempting = ['ownerId', 'owner', 'caller', 'version', 'isAdmin', 'status', 'fee', 'pk'];

/** Whether the schema of an object declares a member of this name. */
const declares = (schema: unknown, name: string): boolean =>
  Object.hasOwn((schema as { readonly entries?: object } | undefined)?.entries ?? {}, name);

const undeclaredBy = (schema: unknown, { name }: Case): string => {
  const foreign = tempting.filter((each) => !declares(schema, each));
  const [chosen = 'undeclared'] = foreign.slice(name.length % foreign.length);
  return chosen;
};

interface Walked {
  readonly type?: string;
  readonly key?: Walked;
  readonly wrapped?: Walked;
  readonly item?: Walked;
  readonly entries?: Readonly<Record<string, Walked>>;
}
/** What holds names of the sender's own: answers by the codes of questions, and JSON that another schema describes. */
const isOpen = ({ type, key }: Walked): boolean =>
  type === 'unknown' || (type === 'record' && key?.type !== 'picklist');

/** Whether the schema has a member of its own at the pointer. */
const isDeclared = (schema: Walked | undefined, [step = '', ...others]: readonly string[]): boolean => {
  if (schema?.wrapped) return isDeclared(schema.wrapped, [step, ...others]);
  const found = schema?.item ?? schema?.entries?.[step];
  return found !== undefined && (others.length === 0 || isDeclared(found, others));
};

/** Whether what lies at the pointer is named by whoever sends it, so that there is no name that it may not have. */
const isNamedFreely = (schema: Walked | undefined, [step, ...others]: readonly string[]): boolean => {
  if (!schema || step === undefined) return false;
  if (schema.wrapped) return isNamedFreely(schema.wrapped, [step, ...others]);
  return isOpen(schema) || isNamedFreely(schema.item ?? schema.entries?.[step], others);
};

/** Whether the pointer leads into an entry of a list whose entries are taken one by one. */
const isOfRow = ({ body }: Route, pointer: string): boolean => {
  const [, list = '', index] = pointer.split('/');
  const { entries = {} } = body as { readonly entries?: Readonly<Record<string, object>> };
  const found = entries[list] as { readonly item?: object } | undefined;
  return index !== undefined && found?.item !== undefined && isRow(found.item);
};

/** The errors with which such an entry was refused by itself. */
const refusedRow = (answer: object, pointer: string): Problem['errors'] => {
  const { items } = answer as { readonly items: readonly { result: string; errors: Problem['errors'] }[] };
  const found = items[Number(pointer.split('/')[2])];
  expect(found?.result).toBe('refused');
  return found?.errors;
};

/** Routes that speak as the portal does. Another standard's clients send more than it names, and that is passed over. */
const ours = ({ protocol }: Route): boolean => protocol === undefined;

describe.each(
  sample(
    'bodies',
    casesWith((route) => ours(route) && route.body !== undefined),
    share,
  ),
)('the body of %s', (_, each) => {
  const refuses = async ({ pointer, body }: Smuggled) => {
    const problem = await problemOf(world(), each, { body });
    const errors = isOfRow(each.route, pointer) ? refusedRow(problem, pointer) : problem.errors;
    if (errors === problem.errors) expect(problem.status).toBe(400);
    expect(errors?.map((error) => `${error.in}:${error.pointer}`)).toContain(`body:${pointer}`);
  };

  it('may not hold what the route does not declare, wherever it is put', async () => {
    const body = each.route.body as Walked | undefined;
    const smuggled = smuggle(await bodyOf(world(), each.route), undeclaredBy(body, each));
    expect(smuggled.length).toBeGreaterThan(0);
    const isForeign = ({ pointer }: Smuggled) => {
      const steps = pointer.split('/').slice(1);
      return !isNamedFreely(body, steps) && !isDeclared(body, steps);
    };
    for (const one of smuggled.filter(isForeign)) await refuses(one);
  });

  it.each([[[]], ['text'], [7], [true], [null]])('is an object, and not %j', async (body) => {
    const problem = await problemOf(world(), each, { body });
    expect(problem).toMatchObject({ status: 400, code: 'invalid-request' });
  });
});

describe.each(
  sample(
    'foreign',
    casesWith((route) => !ours(route)),
    0.3,
  ),
)('%s, of another standard,', (_, each) => {
  it('is not moved by what it does not know', async () => {
    const { own: params } = await thingsOf(world(), each.route);
    const body = each.route.body && { body: await bodyOf(world(), each.route) };
    const asked = { params, query: {}, ...body, idempotencyKey: `unmoved ${each.name}`.replaceAll(' ', '-') };
    const plain = await call(world(), each, asked);
    const query = Object.fromEntries(tempting.map((name) => [name, 'x']));
    const { status: _status, ...unknown } = query;
    const moved = await call(world(), each, { ...asked, query: unknown });
    expect([moved.status, moved.body]).toEqual([plain.status, plain.body]);
  });
});

describe.each(
  sample(
    'queries',
    // Pages pass over what trackers put behind a link.
    casesWith((route) => ours(route) && !route.reply.media?.startsWith('text/html')),
    share,
  ),
)('the query of %s', (_, each) => {
  it('may not hold what the route does not declare', async () => {
    const name = undeclaredBy(each.route.query, each);
    const problem = await problemOf(world(), each, { query: { [name]: 'x' } });
    expect(problem.status).toBe(400);
    expect(problem.errors).toContainEqual(
      expect.objectContaining({ in: 'query', pointer: `/${name}`, code: 'undeclared' }),
    );
  });
});

describe.each(
  sample(
    'keys',
    casesWith((route) => isWrite(route) && ours(route) && !route.repeats),
    share,
  ),
)('the Idempotency-Key of %s', (_, each) => {
  it.each([
    ['left out', null],
    ['empty', ''],
    ['too long', 'x'.repeat(256)],
    ['of unprintable letters', 'a b\t'],
  ])('may not be %s', async (_name, idempotencyKey) => {
    const problem = await problemOf(world(), each, { idempotencyKey });
    expect(problem).toMatchObject({ status: 400, errors: [{ in: 'header', pointer: '/Idempotency-Key' }] });
  });
});

describe.each(sample('repeats', casesWith(isWrite), 0.1))('the Idempotency-Key of %s', (_, each) => {
  it('gives a repeat the first answer, byte for byte, also to many at once', async () => {
    const given = world();
    const { own: params } = await thingsOf(given, each.route);
    const body = await bodyOf(given, each.route);
    const same = { params, body, idempotencyKey: `repeat of ${each.name}`.replaceAll(' ', '-') };
    const replies = await Promise.all(Array.from({ length: 10 }, () => call(given, each, same)));
    given.portal.clock.advance(60_000);
    replies.push(await call(given, each, same));
    const bare = replies.map(({ status, headers, body: text }) =>
      JSON.stringify([status, headers.location, text.replaceAll(headers['x-request-id'] ?? '', '')]),
    );
    expect([...new Set(bare)]).toHaveLength(1);
  });
});

describe.each(
  sample(
    'personal',
    casesWith(({ personal }) => personal === true),
    0.3,
  ),
)('%s, which shows personal data,', (_, each) => {
  it('asks for whom and why', async () => {
    const problem = await problemOf(world(), each, { accessPurpose: null });
    expect(problem.status).toBe(400);
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/Diwan-Officer', '/Diwan-Purpose']);
  });
});
