import * as v from 'valibot';
import { contracts } from '../../../functions/contracts';
import { json } from '../../../functions/kernel/text/json';

/* No text that anybody sends may hold control characters, in any contract: found by walking all schemas of requests. */

type Schema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly pipe?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly value?: Schema;
  readonly key?: Schema;
};

const isSchema = (part: unknown): part is Schema =>
  typeof part === 'object' && part !== null && (part as { kind?: unknown }).kind === 'schema';

/** The schemas of text within a schema, by where they stand. */
const textsIn = (schema: Schema, path: string): (readonly [string, Schema])[] => {
  if (schema.type === 'string') return [[path, schema]];
  const members = Object.entries(schema.entries ?? {}).map(
    ([name, each]) => [`${path}/${name}`, each] as const,
  );
  const others = [
    ...(schema.options ?? []),
    ...(schema.pipe ?? []).slice(1),
    schema.wrapped,
    schema.value,
    schema.key,
    schema.item,
  ]
    .filter(isSchema)
    .map((each) => [path, each] as const);
  return [...members, ...others].flatMap(([at, each]) => textsIn(each, at));
};

/** The texts of bodies, which are kept; what is in paths and queries looks something up. */
const texts = contracts.flatMap(({ routes }) =>
  Object.entries(routes).flatMap(([name, { body }]) => (isSchema(body) ? textsIn(body, name) : [])),
);

/** Where texts stand that take one. */
const taking = (value: string): string[] => [
  ...new Set(texts.flatMap(([path, schema]) => (v.safeParse(schema, value).success ? [path] : []))),
];

/** Names of what leads to something, and is not kept: an id of a bulk is refused by itself, Open311's are looked up. */
const lookedUp =
  /\/(appointmentIds|applicationIds|complaintIds|claim|jurisdiction_id|api_key|service_code|service_request_id)$/;

/** Names of what may have several lines. */
const inLines =
  /\/(answers|appeal|comment|conditions|description|display|evidence|grounds|help|legalBasis|metadata|notes?|purpose|reasons?|right|text|value|wrong)$/;

describe('the texts that bodies have', () => {
  it('are found', () => expect(texts.length).toBeGreaterThan(500));

  it.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\ud800'])('refuse %j', (character) =>
    expect(taking(`abc${character}def`).filter((path) => !lookedUp.test(path))).toEqual([]),
  );

  it('have one line, unless somebody writes at length in them', () =>
    expect(
      taking('abc\ndef').filter((path) => !lookedUp.test(path) && !inLines.test(path) && !/Fhir/.test(path)),
    ).toEqual([]));

  it('have none within JSON either, whose members a caller chooses', () => {
    for (const value of ['a\u0007b', { 'a\u0007b': 1 }, [[{ a: ['\ud800'] }]]]) {
      expect(v.safeParse(json, value).issues?.[0]?.message).toMatch(/^Control characters/);
    }
    expect(v.is(json, { 'a\nb': ['\t', null, 1, true] })).toBe(true);
  });

  it('are read however deep they stand', () => {
    const depth = 30_000;
    const deep: unknown = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect(v.safeParse(json, deep).success).toBe(false);
  });
});
