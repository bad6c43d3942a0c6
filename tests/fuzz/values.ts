import fc, { type Arbitrary } from 'fast-check';
import type { Json } from './description';

/*
 * Values by a JSON Schema, and values that fit none.
 */

/** A placeholder for a value of an earlier reply: an id, a code, a cursor. */
export class Recall {
  constructor(
    readonly name: string,
    readonly nth: number,
    readonly otherwise: unknown,
  ) {}
}

/** Under which name the values of a member are remembered; undefined where they are not. */
export const memoryOf = (name: string): string | undefined => {
  if (/(^id|Of)$/.test(name)) return 'id';
  if (/Id$/.test(name)) return name;
  if (/(^code|Code|^category)$/.test(name)) return 'code';
  return name === 'cursor' || name === 'next' ? 'cursor' : undefined;
};

const formats: Readonly<Record<string, Arbitrary<string>>> = {
  'date-time': fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  email: fc.emailAddress(),
  uri: fc.webUrl(),
  uuid: fc.uuid(),
};

const bounds = ({ minLength, maxLength }: Json) => ({
  minLength: Number(minLength ?? 0),
  maxLength: Math.min(Number(maxLength ?? 40), 60),
});

const stringOf = (schema: Json): Arbitrary<string> => {
  if (typeof schema.pattern === 'string') return fc.stringMatching(new RegExp(schema.pattern, 'u'));
  const format = formats[String(schema.format)];
  if (format) return format;
  return fc.oneof(
    fc.string({ unit: 'grapheme', ...bounds(schema) }),
    fc.constantFrom('مصباح مطفأ', 'چراغ خاموش', 'Street lamp', "O'Brien; DROP TABLE", '<b>&amp;"'),
  );
};

const numberOf = ({ type, minimum, maximum }: Json): Arbitrary<number> => {
  const least = Number(minimum ?? -1e6);
  const most = Number(maximum ?? 1e6);
  if (type === 'integer') return fc.integer({ min: Math.ceil(least), max: Math.floor(most) });
  return fc.double({ min: least, max: most, noNaN: true });
};

const objectOf = (
  { properties = {}, required = [], propertyNames, additionalProperties }: Json,
  resolve: Resolve,
) => {
  const members = Object.entries(properties as Readonly<Record<string, Json>>);
  if (members.length === 0 && typeof additionalProperties === 'object') {
    const names = propertyNames ? stringOf(propertyNames as Json) : fc.string();
    return fc.dictionary(names, fitting(additionalProperties as Json, resolve), { minKeys: 1, maxKeys: 4 });
  }
  const arbitraries = members.map(([name, schema]) => [name, named(name, schema, resolve)] as const);
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: required as string[] });
};

type Resolve = (schema: Json) => Json;

/** A value that the schema allows, as far as its keywords say. */
export const fitting = (given: Json, resolve: Resolve): Arbitrary<unknown> => {
  const schema = resolve(given);
  const choices = (schema.anyOf ?? schema.oneOf) as readonly Json[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => fitting(choice, resolve)));
  if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]));
  if ('const' in schema) return fc.constant(schema.const);
  switch (schema.type) {
    case 'string':
      return stringOf(schema);
    case 'number':
    case 'integer':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fitting(schema.items as Json, resolve), {
        minLength: Number(schema.minItems ?? 0),
        maxLength: Math.min(Number(schema.maxItems ?? 3), 3),
      });
    case 'object':
      return objectOf(schema, resolve);
    default:
      return fc.jsonValue();
  }
};

/** The same under a member's or parameter's name: half of the ids and codes are ones that the portal gave. */
export const named = (name: string, schema: Json, resolve: Resolve): Arbitrary<unknown> => {
  const value = fitting(schema, resolve);
  const memory = memoryOf(name);
  if (!memory || resolve(schema).type !== 'string') return value;
  const recalled = fc.tuple(fc.nat(), value).map(([nth, otherwise]) => new Recall(memory, nth, otherwise));
  return fc.oneof({ arbitrary: recalled, weight: 4 }, { arbitrary: value, weight: 1 });
};

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/** What programs stumble over. */
export const trouble: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, false, 0, -0, -1, 1e308, 2 ** 53, 1e-320, '', ' ', '\u0000', '\ud800', 'a\udfff'],
    ...['__proto__', 'constructor', '-1e999', '{{7*7}}', '../../etc/passwd', '\u202eabc', 'x'.repeat(5000)],
    ...[[], {}, [[]], nested(200), { __proto__: null }, '٣', 'İ', '🏳️‍🌈'.repeat(500)],
  ),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.object({ maxDepth: 2, withNullPrototype: false }),
);

/** Names that mean something to a program or to a database. */
export const oddName = fc.oneof(
  fc.constantFrom(
    ...[
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'status',
      'ownerId',
      'fee',
      'pk',
    ],
    ...['', ' ', '#', 'a.b', '$where', 'toJSON', 'length', '0'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
