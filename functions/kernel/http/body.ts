import type { APIGatewayProxyEvent } from 'aws-lambda';
import { usualBodyLimit } from '../contract/body';
import type { Protocol } from '../contract/protocol';
import { maxReportedErrors, Refusal } from '../contract/refusal';
import { pointerStep } from '../text/pointer';
import { duplicateMembers } from './duplicate-members';

/*
 * The body of a request, out of its media type.
 */

/** What of a route says how its body is read. */
interface Limits {
  readonly bodyLimit?: number;
  readonly protocol?: Pick<Protocol, 'bodies'>;
}

type Values = Readonly<Record<string, string>>;
/** The values of each name. */
export type Lists = Readonly<Record<string, readonly string[] | undefined>>;

/** A parameter given once is a text; given more than once it is a list, which a schema that wants a text refuses. */
export const textsOf = (lists: Lists): Readonly<Record<string, string | readonly string[]>> =>
  Object.fromEntries(
    Object.entries(lists).map(([name, values = []]) => {
      const [first] = values;
      return [name, values.length === 1 && first !== undefined ? first : values];
    }),
  );

/** Without the empty ones, which a face takes for absent. */
export const filled = (lists: Lists): Lists =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([name, values = []]) => {
      const given = values.filter((value) => value.trim() !== '');
      return given.length ? [[name, given]] : [];
    }),
  );

/** Where the text stops being JSON, as far as the parser says, whose own words are not for callers. */
const notJson = (error: unknown): Refusal => {
  const [, at] = /position (\d+)/.exec(String(error)) ?? [];
  const unknown = /end of JSON/.test(String(error))
    ? 'This is not JSON: its end is missing.'
    : 'This is not JSON: check its quotation marks, commas and brackets.';
  const detail = at ? `This is not JSON from character ${Number(at) + 1} on.` : unknown;
  return new Refusal('malformed-json', { detail });
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw notJson(error);
  }
};

/** Names that valibot takes out of records without a word, because objects have them anyway. */
const reserved = new Set(['__proto__', 'prototype', 'constructor']);
/** A text in which no reserved name can stand, however it is written, as nearly every body is. */
const mayHoldReserved = /"(?:__proto__|prototype|constructor)"|\\u00/;

/** Where in the value a member has a reserved name; undefined where none has. Without recursion: depth is the caller's. */
const reservedIn = (value: unknown): string | undefined => {
  const left: [string, unknown][] = [['', value]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [pointer, each] = next;
    if (typeof each !== 'object' || each === null) continue;
    for (const [name, member] of Object.entries(each)) {
      if (reserved.has(name) && !Array.isArray(each)) return `${pointer}/${name}`;
      left.push([`${pointer}/${pointerStep(name)}`, member]);
    }
  }
  return undefined;
};

const refusedAt = (pointers: readonly string[], code: string, detail: string): Refusal =>
  new Refusal('invalid-request', {
    errors: pointers.slice(0, maxReportedErrors).map((pointer) => ({ in: 'body', pointer, code, detail })),
  });

/** The text of a body, whatever its media type. */
export const rawOf = (event: APIGatewayProxyEvent, { bodyLimit = usualBodyLimit }: Limits): string => {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > bodyLimit) {
    throw new Refusal('body-too-large', {
      detail: `The body has ${bytes.length} bytes; at most ${bodyLimit} are allowed.`,
    });
  }
  return bytes.toString('utf8');
};

/** The text of a body of one of these media types. */
const textOf = (
  event: APIGatewayProxyEvent,
  headers: Values,
  limits: Limits,
  ...types: readonly string[]
): string => {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type)) {
    const detail = `The Content-Type is "${type.slice(0, 100)}", and must be ${types.join(' or ')}.`;
    throw new Refusal('unsupported-media-type', { detail });
  }
  return rawOf(event, limits);
};

/** The JSON of the body. */
export const jsonOf = (event: APIGatewayProxyEvent, headers: Values, limits: Limits): unknown => {
  const more = limits.protocol?.bodies ?? ['application/merge-patch+json'];
  const text = textOf(event, headers, limits, 'application/json', ...more);
  const value = parsed(text);
  // To valibot a list is an object without members.
  if (Array.isArray(value)) throw refusedAt([''], 'strict_object', 'The body must be a JSON object.');
  const pointer = mayHoldReserved.test(text) ? reservedIn(value) : undefined;
  if (pointer !== undefined) throw refusedAt([pointer], 'undeclared', 'No field may have this name.');
  const twice = duplicateMembers(text, value);
  if (twice.length > 0)
    throw refusedAt(twice, 'duplicate', 'This field is given more than once: give it once.');
  return value;
};

/** The fields of an HTML form (WHATWG URL, section 5), each with all its values. */
export const fieldsOf = (event: APIGatewayProxyEvent, headers: Values, limits: Limits): Lists => {
  const fields = new URLSearchParams(textOf(event, headers, limits, 'application/x-www-form-urlencoded'));
  return Object.fromEntries([...new Set(fields.keys())].map((name) => [name, fields.getAll(name)]));
};

/** The fields of a form that are filled in. */
export const formOf = (event: APIGatewayProxyEvent, headers: Values, limits: Limits): unknown =>
  textsOf(filled(fieldsOf(event, headers, limits)));
