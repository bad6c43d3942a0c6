import { contracts } from '../../../functions/contracts';
import type { Route } from '../../../functions/kernel/contract/contract';

/*
 * Every body of the portal's own routes refuses members that it does not declare, however deep they lie: a client that
 * misspells an optional member is told so. Faces follow their standards, which let clients send more.
 */

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The paths of objects in a schema that take whatever they are sent. */
const lenientIn = (schema: unknown, path: string, seen: Set<unknown> = new Set()): string[] => {
  if (!isNode(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const { kind, type } = schema;
  const own = kind === 'schema' && (type === 'object' || type === 'loose_object') ? [path] : [];
  const inner = [
    ...Object.entries(isNode(schema.entries) ? schema.entries : {}),
    ...['wrapped', 'item', 'rest', 'value'].map((name) => [`(${name})`, schema[name]] as const),
    ...['options', 'pipe', 'items'].flatMap((name) =>
      Array.isArray(schema[name]) ? schema[name].map((each) => [`(${name})`, each] as const) : [],
    ),
  ];
  return [...own, ...inner.flatMap(([name, each]) => lenientIn(each, `${path}/${name}`, seen))];
};

const routes = contracts.flatMap(({ routes: own }) => Object.entries(own) as [string, Route][]);

describe('a body', () => {
  it('refuses members that its contract does not declare', () => {
    const lenient = routes
      .filter(([, { protocol }]) => !protocol)
      .flatMap(([name, { body, query, params }]) => [
        ...lenientIn(body, `${name} body`),
        ...lenientIn(query, `${name} query`),
        ...lenientIn(params, `${name} params`),
      ]);
    expect(lenient).toEqual([]);
  });

  it('is looked for in the schema, however deep', () => {
    expect(
      lenientIn(
        {
          kind: 'schema',
          type: 'strict_object',
          entries: { deep: { wrapped: { kind: 'schema', type: 'object' } } },
        },
        '',
      ),
    ).toEqual(['/deep/(wrapped)']);
  });
});
