import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { contracts } from '../../functions/contracts';
import { isWrite, type Route } from '../../functions/kernel/contract/contract';
import { routePathsOf } from '../../functions/kernel/contract/protocol';
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

describe('a route', () => {
  it('is stated once', () => {
    const places = routes.flatMap(([, route]) =>
      routePathsOf(route).map(({ path }) => `${route.method} ${path}`),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(routes)('%s says who may call it by where it stands', (_, { path, access }) => {
    expect(path.startsWith('/v1/agency')).toBe(typeof access === 'object');
    expect(path.startsWith('/v1/operator')).toBe(access === 'operator');
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
