import type { APIGatewayProxyEvent } from 'aws-lambda';
import { Refusal } from './refusal';

/*
 * The body of a request, out of its media type.
 */

/** Bytes of a body, at the most, where its route does not say. Files go to the bucket, not through the gateway. */
export const usualBodyLimit = 65_536;

/** What of a route says how its body is read. */
interface Limits {
  readonly bodyLimit?: number;
}

type Values = Readonly<Record<string, string>>;
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

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Refusal('malformed-json', { detail: error instanceof Error ? error.message : 'Not JSON.' });
  }
};

const notAnObject = (): Refusal =>
  new Refusal('invalid-request', {
    errors: [{ in: 'body', pointer: '', code: 'strict_object', detail: 'The body must be a JSON object.' }],
  });

/** The text of a body of one of these media types. */
const textOf = (
  event: APIGatewayProxyEvent,
  headers: Values,
  { bodyLimit = usualBodyLimit }: Limits,
  ...types: readonly string[]
): string => {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type)) {
    const detail = `The Content-Type is "${type.slice(0, 100)}", and must be ${types.join(' or ')}.`;
    throw new Refusal('unsupported-media-type', { detail });
  }
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > bodyLimit) {
    throw new Refusal('body-too-large', {
      detail: `The body has ${bytes.length} bytes; at most ${bodyLimit} are allowed.`,
    });
  }
  return bytes.toString('utf8');
};

/** The JSON of the body. */
export const jsonOf = (event: APIGatewayProxyEvent, headers: Values, limits: Limits): unknown => {
  const value = parsed(textOf(event, headers, limits, 'application/json', 'application/merge-patch+json'));
  // To valibot a list is an object without members.
  if (Array.isArray(value)) throw notAnObject();
  return value;
};

/** The fields of an HTML form (WHATWG URL, section 5). */
export const formOf = (event: APIGatewayProxyEvent, headers: Values, limits: Limits): unknown => {
  const fields = new URLSearchParams(textOf(event, headers, limits, 'application/x-www-form-urlencoded'));
  const names = [...new Set(fields.keys())];
  return textsOf(filled(Object.fromEntries(names.map((name) => [name, fields.getAll(name)]))));
};
