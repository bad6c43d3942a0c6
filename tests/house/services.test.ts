import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { contracts } from '../../functions/contracts';
import { isWrite, type Route, type Schema } from '../../functions/kernel/contract/contract';
import { isUnder, maxPrefixes, placeOf, prefixesOf } from '../../functions/kernel/contract/prefixes';
import { routePathsOf } from '../../functions/kernel/contract/protocol';
import { isBoundedJson } from '../../functions/kernel/text/json';
import { services as opened } from '../support/services';
import { root } from './tree';

const shared = ['kernel', 'blocks', 'authorizers', 'platform'];
const folders = readdirSync(join(root, 'functions'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
  .map(({ name }) => name);
const routes = contracts.flatMap((contract) =>
  Object.values(contract.routes).map((route) => [`${route.method} ${route.path}`, route, contract] as const),
);

describe('each service', () => {
  it('stands in the list, in a folder of its name', () =>
    expect(contracts.map(({ name }) => name).sort()).toEqual([...folders].sort()));

  it('is opened by the tests', () =>
    expect(opened.map(({ contract }) => contract.name).sort()).toEqual([...folders].sort()));

  it.each(folders)('%s has contract, handlers and main', (folder) =>
    expect(readdirSync(join(root, 'functions', folder))).toEqual(
      expect.arrayContaining(['contract.ts', 'handlers.ts', 'main.ts']),
    ),
  );
});

/** Paths without the names of their variables. */
const anonymous = (segments: readonly string[]): string => segments.join('/').replace(/\{\w+\}/g, '{}');

/** The words that follow this beginning of a path in any path; the gateway prefers them to a variable. */
const wordsAt = (beginning: readonly string[]): string[] =>
  routes.flatMap(([, route]) =>
    routePathsOf(route).flatMap(({ path }) => {
      const segments = path.split('/');
      const word = segments[beginning.length];
      const isThere = anonymous(segments.slice(0, beginning.length)) === anonymous(beginning);
      return isThere && word !== undefined && !word.startsWith('{') ? [word] : [];
    }),
  );

describe('the prefixes of a service', () => {
  const rule = ['/v1/public', '/v1/agency', '/v1/operator', ...contracts.map(({ name }) => `/v1/${name}`)];

  it.each(contracts.map((contract) => [contract.name, contract] as const))('of %s are few', (_, contract) => {
    const prefixes = prefixesOf(contract);
    expect(prefixes.length).toBeGreaterThan(0);
    expect(prefixes.length).toBeLessThanOrEqual(maxPrefixes);
    expect(prefixes).toEqual(expect.arrayContaining([...(contract.faces ?? [])]));
  });

  it('belong to it alone', () => {
    const prefixes = contracts.flatMap(prefixesOf);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it('are faces only where the rule gives nothing, and one service has the rest', () => {
    const faces = contracts.flatMap(({ faces = [] }) => faces);
    expect(faces.filter((face) => face === '/')).toHaveLength(1);
    expect(faces.filter((face) => !/^\/(\S*[^/\s])?$/.test(face))).toEqual([]);
    const overlapping = faces
      .filter((face) => face !== '/')
      .filter((face) => rule.some((prefix) => isUnder(face, prefix) || isUnder(prefix, face)));
    expect(overlapping).toEqual([]);
  });
});

describe('a route', () => {
  it('is stated once', () => {
    const places = routes.flatMap(([, route]) =>
      routePathsOf(route).map(({ path }) => `${route.method} ${path}`),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(routes)('%s says by its path whose it is and who may call it', (_, route, contract) =>
    expect(placeOf(contract, route)).toBeDefined(),
  );

  it.each(routes)('%s is reached by the longest prefix, which is of its service', (_, route, contract) => {
    const all = contracts.flatMap((each) => prefixesOf(each).map((prefix) => [prefix, each.name] as const));
    const nearest = routePathsOf(route).map(({ path }) =>
      all.filter(([prefix]) => isUnder(path, prefix)).reduce((a, b) => (b[0].length > a[0].length ? b : a)),
    );
    expect(nearest.map(([, name]) => name)).toEqual(nearest.map(() => contract.name));
  });

  it.each(routes)('%s has no id that a word of another path hides', (_, { path, params }) => {
    const { entries = {} } = (params ?? {}) as { readonly entries?: Readonly<Record<string, Schema>> };
    const segments = path.split('/');
    const hidden = segments.flatMap((segment, at) => {
      const schema = entries[segment.slice(1, -1)];
      return schema ? wordsAt(segments.slice(0, at)).filter((word) => v.is(schema, word)) : [];
    });
    expect(hidden).toEqual([]);
  });

  it.each(routes)('%s describes the parameters in its path', (_, { path, params }) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    const described = Object.keys((params as { entries?: object } | undefined)?.entries ?? {}).sort();
    expect(described).toEqual(names);
  });

  it.each(routes.filter(([, { access }]) => access !== 'anyone'))('%s is kept by nobody', (_, { reply }) =>
    expect(reply.cache).toBeUndefined(),
  );

  it.each(routes.filter(([, route]) => !isWrite(route)))('%s, which reads, has no body', (_, { body }) =>
    expect(body).toBeUndefined(),
  );
});

interface Node {
  readonly type: string;
  readonly kind?: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  readonly rest?: Node;
  readonly options?: readonly Node[];
  readonly key?: Node;
  readonly value?: Node;
  readonly pipe?: readonly Step[];
}

type Step = Node & { readonly requirement?: unknown };

/** All that a value goes through; a pipe may begin with another pipe. */
const stepsOf = ({ pipe = [] }: Node): readonly Step[] =>
  pipe.flatMap((step, index) => (index === 0 ? stepsOf(step) : [step]));

const has = (node: Node, ...types: readonly string[]): boolean =>
  stepsOf(node).some(({ type }) => types.includes(type));

/** A pattern that ends: without `*`, `+` or `{n,}`. */
const isBoundedPattern = (node: Node): boolean =>
  stepsOf(node).some(
    ({ type, requirement }) =>
      type === 'regex' && !/[*+]|\{\d+,\}/.test(String(requirement).replace(/\\.|\[[^\]]*\]/g, 'x')),
  );

const shapes: Readonly<Record<string, (node: Node) => boolean>> = {
  string: (node) => has(node, 'max_length') || isBoundedPattern(node),
  number: (node) => has(node, 'min_value') && has(node, 'max_value'),
  array: (node) => has(node, 'max_length', 'length'),
  record: (node) => has(node, 'max_entries'),
  strict_object: () => true,
  boolean: () => true,
  picklist: () => true,
  literal: () => true,
  null: () => true,
  optional: () => true,
  nullable: () => true,
  nullish: () => true,
  union: () => true,
  variant: () => true,
  unknown: (node) => stepsOf(node).some(({ requirement }) => requirement === isBoundedJson),
};

/** What in a schema has no bounds, by where it stands. */
const unbounded = (node: Node, at: string): string[] => {
  const inside = [
    ...Object.entries(node.entries ?? {}).flatMap(([name, each]) => unbounded(each, `${at}/${name}`)),
    ...[
      node.item,
      node.wrapped,
      node.rest,
      node.key,
      node.value,
      ...(Array.isArray(node.options) ? node.options : []),
    ]
      .filter((each): each is Node => typeof each === 'object')
      .flatMap((each) => unbounded(each, `${at}/*`)),
  ];
  const isBounded = shapes[node.type]?.(node) ?? false;
  return isBounded ? inside : [`${at}: ${node.type}`, ...inside];
};

describe('what a request may hold', () => {
  const asked = ({ params, query, body }: Route) => ({ params, query, body });

  it.each(routes)('%s has bounds everywhere, and nothing that is not declared', (_, route) => {
    const found = Object.entries(asked(route)).flatMap(([part, schema]) =>
      schema ? unbounded(schema as unknown as Node, part) : [],
    );
    // Clients of another standard send more than it names, which is passed over; and a form has a name for each question.
    const passed = route.protocol ? /^(query: object|body: object_with_rest|body\S*: object)$/ : /^$/;
    expect(found.filter((each) => !passed.test(each))).toEqual([]);
  });

  it('is seen when it has none', () => {
    const loose = v.strictObject({
      a: v.string(),
      b: v.pipe(v.string(), v.regex(/^x+$/)),
      c: v.array(v.number()),
      d: v.looseObject({}),
      e: v.optional(v.unknown()),
    });
    expect(unbounded(loose as unknown as Node, 'body')).toEqual([
      'body/a: string',
      'body/b: string',
      'body/c: array',
      'body/c/*: number',
      'body/d: loose_object',
      'body/e/*: unknown',
    ]);
  });
});
