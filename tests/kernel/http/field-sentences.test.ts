import * as v from 'valibot';
import { contracts } from '../../../functions/contracts';
import type { Route } from '../../../functions/kernel/contract/contract';
import { codeOf, type Issue, sentenceOf, unexplained } from '../../../functions/kernel/http/field-sentences';

/*
 * Every rule that a request can break says in a sentence what would be right: in the words of its schema, or in those for its code.
 */

/** As much of a schema, or of a rule in its pipe, as is walked. */
interface Node {
  readonly kind: 'schema' | 'validation' | 'transformation' | 'metadata';
  readonly type: string;
  readonly expects?: string | null;
  readonly requirement?: unknown;
  readonly message?: unknown;
  readonly entries?: Readonly<Record<string, Node>> | readonly string[];
  readonly options?: readonly unknown[];
  readonly pipe?: readonly Node[];
  readonly [inner: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'kind' in value && 'type' in value;

const partsOf = (node: Node): Node[] =>
  [node.item, node.wrapped, node.key, node.value, node.rest, node.options, node.pipe, node.entries]
    .flatMap((part) => (isNode(part) ? [part] : Object.values(part ?? {})))
    .filter(isNode);

const collect = (node: Node, found: Set<Node>): Set<Node> => {
  if (found.has(node)) return found;
  found.add(node);
  for (const part of partsOf(node)) collect(part, found);
  return found;
};

const routes = contracts.flatMap(({ routes: all }) => Object.values(all) as Route[]);
const schemas = routes.flatMap(({ params, query, headers, body }) =>
  [params, query, headers, body].flatMap((schema) => (schema ? [schema] : [])),
);
const nodes = [...schemas.reduce((found, each) => collect(each as unknown as Node, found), new Set<Node>())];

/** They hand on what others say, say it where they look, or take everything. */
const silent = ['optional', 'nullable', 'raw_check', 'unknown'];
const rules = nodes.filter(
  ({ kind, type }) => (kind === 'validation' || kind === 'schema') && !silent.includes(type),
);

/** What valibot would say of the rule, as it would of `input`. */
const issueOf = ({ type, expects, requirement }: Node, input: unknown): Issue => ({
  ...{ type, requirement, input, received: 'x' },
  expected: expects ?? null,
});

/** A sentence begins with a capital or a name of the request, and ends with a point. */
const isSentence = (text: string): boolean =>
  /^[A-Za-z].*[.]$/s.test(text) && !/^Invalid |Expected |but received|This should be|\blong\.$/.test(text);

describe('the rules of all contracts', () => {
  it('are walked', () => {
    expect(rules.length).toBeGreaterThan(300);
    expect(new Set(rules.map(({ type }) => type)).size).toBeGreaterThan(20);
  });

  it('that bring their own words bring a sentence', () => {
    const own = rules.flatMap(({ message }) => (typeof message === 'string' ? [message] : []));
    expect(own.length).toBeGreaterThan(50);
    expect([...new Set(own)].filter((message) => !isSentence(message))).toEqual([]);
  });

  it.each(['a text', ['a', 'list'], 5])('that bring none have a sentence for %j', (input) => {
    const bare = rules.filter(({ message }) => message === undefined);
    expect(bare.length).toBeGreaterThan(100);
    const speechless = bare
      .map((node) => ({ type: node.type, sentence: sentenceOf(issueOf(node, input)) }))
      .filter(({ sentence }) => sentence === unexplained || !isSentence(sentence));
    expect(speechless).toEqual([]);
  });
});

describe('a sentence says the limit and what came', () => {
  const first = (schema: v.GenericSchema<unknown, unknown>, value: unknown) => {
    const [issue] = v.safeParse(schema, value).issues ?? [];
    return issue && { code: codeOf(issue), detail: sentenceOf(issue) };
  };

  it.each([
    [v.string(), 5, 'string', 'Must be text.'],
    [v.pipe(v.string(), v.minLength(1)), '', 'min_length', 'Use at least 1 character (this has 0).'],
    [v.pipe(v.string(), v.maxLength(2)), 'abcd', 'max_length', 'Use at most 2 characters (this has 4).'],
    [
      v.pipe(v.array(v.string()), v.maxLength(1)),
      ['a', 'b'],
      'max_length',
      'Give at most 1 entry (this has 2).',
    ],
    [v.pipe(v.number(), v.maxValue(5)), 6, 'max_value', 'Must be at most 5 (this is 6).'],
    [v.picklist(['open', 'closed']), 'x', 'picklist', 'Must be one of: open, closed.'],
    [v.literal('open'), 'x', 'literal', 'Must be open.'],
    [
      v.strictObject({}),
      { a: 1 },
      'undeclared',
      'There is no field of this name: leave it out, or check how it is spelled.',
    ],
    [v.strictObject({ a: v.string() }), {}, 'missing', 'This is required.'],
    [v.strictObject({}), 5, 'strict_object', 'Must be an object with named fields.'],
  ] as const)('%#', (schema, value, code, detail) => expect(first(schema, value)).toEqual({ code, detail }));
});
