import fc, { type Arbitrary } from 'fast-check';
import type { Json, Operation, Parameter } from './description';
import { fitting, memoryOf, named, Recall } from './values';

/** A request that is to be sent, with placeholders for values of earlier replies. */
export interface Shot {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: readonly (readonly [string, unknown])[];
  readonly headers: Readonly<Record<string, string>>;
  /** A value to be sent as JSON, or a text to be sent unchanged. */
  readonly body: { readonly json: unknown } | { readonly text: string } | undefined;
  /** The sender: one that the operation requires, or any. */
  readonly by: 'invited' | 'nobody' | 'stranger';
  /** What was done to it; a request to which nothing was done is as the description wants it. */
  readonly broken: readonly string[];
}

type Resolve = (schema: Json) => Json;

const valuesOf = (parameters: readonly Parameter[], resolve: Resolve): Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      parameters.map(({ name, schema, example }) => {
        const value = named(name, schema, resolve);
        if (example === undefined) return [name, value];
        return [
          name,
          fc.oneof({ arbitrary: fc.constant(example), weight: 1 }, { arbitrary: value, weight: 4 }),
        ];
      }),
    ),
    { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name) },
  );

/** An example in which half of the ids and codes are ones that the portal gave. */
const recalling = (example: unknown, nth: number): unknown => {
  if (Array.isArray(example)) return example.map((each) => recalling(each, nth));
  if (typeof example !== 'object' || example === null) return example;
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => {
      const memory = typeof value === 'string' && nth % 2 === 1 ? memoryOf(name) : undefined;
      return [name, memory ? new Recall(memory, nth, value) : recalling(value, nth)];
    }),
  );
};

const bodyOf = ({ body }: Operation, resolve: Resolve): Arbitrary<Shot['body']> => {
  if (!body) return fc.constant(undefined);
  const made = fitting(body.schema, resolve);
  const shown = fc.nat().map((nth) => recalling(body.example ?? {}, nth));
  return fc.oneof(made, shown).map((json) => ({ json }));
};

/** What the operation answers with when it is done: of a file it must be said. */
const acceptOf = ({ responses }: Operation): Record<string, string> => {
  const [media] = [...responses].flatMap(([status, response]) => (status < 300 ? [...response.keys()] : []));
  return media ? { accept: media } : {};
};

/** A request as the description wants it. */
export const sound = (operation: Operation, resolve: Resolve): Arbitrary<Shot> => {
  const of = (part: Parameter['in']) => operation.parameters.filter((each) => each.in === part);
  return fc
    .record({
      params: valuesOf(of('path'), resolve),
      query: valuesOf(of('query'), resolve),
      headers: valuesOf(of('header'), resolve),
      key: fc.uuid(),
      body: bodyOf(operation, resolve),
    })
    .map(({ params, query, headers, key, body }) => ({
      method: operation.method,
      params,
      query: Object.entries(query),
      headers: {
        ...acceptOf(operation),
        ...(body ? { 'content-type': operation.body?.media ?? '' } : {}),
        ...Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, encodeURIComponent(String(value))]),
        ),
        ...('Idempotency-Key' in headers ? { 'Idempotency-Key': key } : {}),
      },
      body,
      by: 'invited' as const,
      broken: [],
    }));
};
