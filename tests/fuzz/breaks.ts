import fc, { type Arbitrary } from 'fast-check';
import type { Json, Operation } from './description';
import { type Shot, sound } from './requests';
import { oddName, Recall, trouble } from './values';

/*
 * What clients do wrong, by mistake or on purpose.
 */

type Break = (shot: Shot) => Arbitrary<Shot>;

const broke = (shot: Shot, how: string, change: Partial<Shot>): Shot => ({
  ...shot,
  ...change,
  broken: [...shot.broken, how],
});

type Place = readonly (string | number)[];

const placesIn = (value: unknown, here: Place = []): Place[] => {
  if (value instanceof Recall || typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([name, each]) => placesIn(each, [...here, name]))];
};

const changeAt = (value: unknown, [step, ...rest]: Place, change: (old: unknown) => unknown): unknown => {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === step ? changeAt(each, rest, change) : each));
  const members = Object.entries((value ?? {}) as Json);
  return Object.fromEntries(
    members.map(([name, each]) => [name, name === step ? changeAt(each, rest, change) : each]),
  );
};

const jsonOf = ({ body }: Shot): unknown => (body && 'json' in body ? body.json : {});

const somewhere =
  (how: string, change: (old: unknown, name: string, value: unknown) => unknown): Break =>
  (shot) =>
    fc.tuple(fc.constantFrom(...placesIn(jsonOf(shot))), oddName, trouble).map(([place, name, value]) =>
      broke(shot, how, {
        body: { json: changeAt(jsonOf(shot), place, (old) => change(old, name, value)) },
      }),
    );

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bodyBreaks: readonly Break[] = [
  somewhere('a value replaced', (_, __, value) => value),
  somewhere('a member added', (old, name, value) =>
    isObject(old) ? Object.fromEntries([...Object.entries(old), [name, value]]) : value,
  ),
  somewhere('a member taken away', (old) =>
    isObject(old) ? Object.fromEntries(Object.entries(old).slice(1)) : null,
  ),
  (shot) =>
    fc
      .constantFrom(
        '',
        ' ',
        '{',
        '[1,]',
        '{"a":1,"a":2',
        '\ufeff{}',
        'NaN',
        "{'a':1}",
        '"\ud800"',
        '['.repeat(30_000),
        `{"text":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
        'null',
        '0',
      )
      .map((text) => broke(shot, 'the body not JSON', { body: { text } })),
  (shot) =>
    fc.constant(broke(shot, 'the body too large', { body: { text: JSON.stringify('x'.repeat(70_000)) } })),
  (shot) => fc.constant(broke(shot, 'no body', { body: undefined })),
  (shot) =>
    fc
      .constantFrom(
        'text/plain',
        'application/xml',
        'application/json; charset=utf-16',
        'multipart/form-data',
        '',
        'json',
      )
      .map((type) =>
        broke(shot, 'another content type', { headers: { ...shot.headers, 'content-type': type } }),
      ),
];

const without = (headers: Shot['headers'], name: string): Shot['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));

const headerText = fc.stringMatching(/^[\x20-\x7e]{0,300}$/).map((text) => text.trim());

const headerBreaks: readonly Break[] = [
  (shot) =>
    fc
      .constantFrom('', ...Object.keys(shot.headers))
      .map((name) => broke(shot, `no ${name}`, { headers: without(shot.headers, name) })),
  (shot) =>
    fc
      .tuple(fc.constantFrom('Accept-Language', ...Object.keys(shot.headers)), headerText)
      .map(([name, text]) => broke(shot, `an odd ${name}`, { headers: { ...shot.headers, [name]: text } })),
];

const queryText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '-1',
    '0',
    '101',
    '1e9',
    'NaN',
    '١٢',
    '9'.repeat(400),
    '\u0000',
    '%',
    '%ff',
    "'",
    '20,20',
    '200,100,300,91',
  ),
);

const otherBreaks: readonly Break[] = [
  (shot) =>
    fc
      .tuple(
        fc.oneof(oddName, fc.constantFrom('limit', ...shot.query.map(([name]) => name))),
        queryText,
        fc.boolean(),
      )
      .map(([name, text, twice]) =>
        broke(shot, 'an odd query', {
          query: [...shot.query, [name, text], ...(twice ? [[name, text] as const] : [])],
        }),
      ),
  (shot) =>
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).map((text) =>
      broke(shot, 'odd path', {
        params: Object.fromEntries(
          Object.keys(shot.params).map((name) => [name, /^\.{1,2}$/.test(text) ? '-' : text]),
        ),
      }),
    ),
  (shot) =>
    fc
      .constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE')
      .map((method) => broke(shot, 'another method', { method })),
  (shot) =>
    fc.constantFrom<Shot['by']>('nobody', 'stranger').map((by) => broke(shot, `sent by a ${by}`, { by })),
];

/** Requests of an operation: a third as the description wants them, the others broken in one way or two. */
export const shotsAt = (operation: Operation, resolve: (schema: Json) => Json): Arbitrary<Shot> => {
  const breaks = [...headerBreaks, ...otherBreaks, ...(operation.body ? [...bodyBreaks, ...bodyBreaks] : [])];
  const one = (from: Arbitrary<Shot>): Arbitrary<Shot> =>
    fc.tuple(from, fc.constantFrom(...breaks)).chain(([shot, change]) => change(shot));
  const whole = sound(operation, resolve);
  return fc.oneof(whole, one(whole), one(one(whole)));
};
