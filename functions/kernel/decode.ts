import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as v from 'valibot';
import { actionOf } from './action';
import type { Caller } from './caller';
import { isWrite, type Route } from './contract';
import { printable } from './fields';
import { languageOf } from './i18n';
import { Refusal } from './refusal';
import { Decoding } from './validate';

/** Bytes of a JSON body, at the most. Files go to the bucket, not through the gateway. */
export const bodyLimit = 65_536;

type Values = Readonly<Record<string, string>>;

/**
 * The headers by lower-case name; the gateway passes names on as they came. One that was sent more than once is the list
 * of its values (RFC 9110 section 5.3).
 */
export const headersOf = (event: APIGatewayProxyEvent): Values =>
  Object.fromEntries(
    Object.entries(event.multiValueHeaders ?? {}).map(([name, values = []]) => [
      name.toLowerCase(),
      values.join(', '),
    ]),
  );

/** A parameter given once is a text; given more than once it is a list, which a schema that wants a text refuses. */
const queryOf = (event: APIGatewayProxyEvent): Readonly<Record<string, string | readonly string[]>> =>
  Object.fromEntries(
    Object.entries(event.multiValueQueryStringParameters ?? {}).map(([name, values = []]) => {
      const [first] = values;
      return [name, values.length === 1 && first !== undefined ? first : values];
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

const jsonOf = (event: APIGatewayProxyEvent, headers: Values): unknown => {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json' && type !== 'application/merge-patch+json') {
    throw new Refusal('unsupported-media-type', { detail: `The Content-Type is "${type.slice(0, 100)}".` });
  }
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > bodyLimit) {
    throw new Refusal('body-too-large', {
      detail: `The body has ${bytes.length} bytes; at most ${bodyLimit} are allowed.`,
    });
  }
  const value = parsed(bytes.toString('utf8'));
  // To valibot a list is an object without members.
  if (Array.isArray(value)) throw notAnObject();
  return value;
};

/** RFC draft idempotency-key-header: a quoted string. Bare ones are common, and taken as well. */
const idempotencyKey = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/^"(.*)"$/, '$1')),
  v.regex(/^[\x21-\x7e]{1,255}$/, '1 to 255 visible ASCII characters, such as a UUID.'),
);
const writeHeaders = v.object({ 'Idempotency-Key': idempotencyKey });

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Headers are ASCII; names and reasons in other scripts are percent-encoded UTF-8, as in a URL. */
const headerText = (limit: number) =>
  v.pipe(v.string(), v.transform(unescaped), v.trim(), v.minLength(1), v.maxLength(limit), printable);
const errandHeaders = v.object({ 'Diwan-Officer': headerText(100), 'Diwan-Purpose': headerText(200) });

const pick = (headers: Values, ...names: readonly string[]): Values =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name.toLowerCase()];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** The path that was called has the resource's segments at its end; what comes before them is the gateway's. */
const baseOf = ({ resource, requestContext }: APIGatewayProxyEvent): string => {
  const segments = (path: string): string[] => path.split('/').filter(Boolean);
  const called = segments(requestContext.path);
  const before = called.slice(0, called.length - segments(resource).length);
  return before.map((segment) => `/${segment}`).join('');
};

/** What the handler of the route is given, or the refusal that tells all that is wrong with the request. */
export const decode = (route: Route, event: APIGatewayProxyEvent, caller: Caller, now: number): unknown => {
  const headers = headersOf(event);
  const language = languageOf(headers['accept-language']);
  const decoding = new Decoding(language);
  const write = isWrite(route);
  const key = write && decoding.decode('header', writeHeaders, pick(headers, 'Idempotency-Key'));
  const errand =
    route.personal &&
    decoding.decode('header', errandHeaders, pick(headers, 'Diwan-Officer', 'Diwan-Purpose'));
  const params = decoding.decode('path', route.params, event.pathParameters ?? {});
  const query = decoding.decode('query', route.query ?? noQuery, queryOf(event));
  const body = decoding.decode('body', route.body, route.body && jsonOf(event, headers));
  decoding.settle();
  const { requestId } = event.requestContext;
  const request = { caller, params, query, body, language, now, requestId, base: baseOf(event) };
  return {
    ...request,
    ...(key ? { action: action(event, key as v.InferOutput<typeof writeHeaders>, request) } : {}),
    ...(errand ? { errand: errandOf(errand as v.InferOutput<typeof errandHeaders>) } : {}),
  };
};

const noQuery = v.strictObject({});

const action = (
  event: APIGatewayProxyEvent,
  key: v.InferOutput<typeof writeHeaders>,
  { caller, body, now }: { readonly caller: Caller; readonly body: unknown; readonly now: number },
) => actionOf(caller, key['Idempotency-Key'], { method: event.httpMethod, path: event.path, body, at: now });

const errandOf = (headers: v.InferOutput<typeof errandHeaders>) => ({
  officer: headers['Diwan-Officer'],
  purpose: headers['Diwan-Purpose'],
});
