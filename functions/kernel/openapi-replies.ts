import { type Contract, commonCodesOf, type Route } from './contract';
import type { Text } from './i18n';
import { type Json, replySchema } from './openapi-schema';
import { commonProblems, isCommon, problemType } from './problems';

/*
 * What a route answers, for the description: its reply, and its refusals by status.
 */

const header = (description: string, schema: Json = { type: 'string' }): Json => ({ description, schema });

export const headers: Json = {
  requestId: header('The id under which this request is logged. Name it when you ask for help.'),
  location: header('Where to find what was made.', { type: 'string', format: 'uri-reference' }),
  contentLanguage: header("The language of the problem's title.", {
    type: 'string',
    enum: ['en', 'ar', 'fa'],
  }),
  authenticate: header('How to sign in (RFC 9110 section 11.6.1).'),
  retryAfter: header('Seconds after which to try again (RFC 9110 section 10.2.3).'),
  cacheControl: header('Whether and how long the reply may be kept (RFC 9111 section 5.2).'),
};

const refTo = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

const always = {
  'x-request-id': refTo('headers', 'requestId'),
  'cache-control': refTo('headers', 'cacheControl'),
};

export const problemSchema: Json = {
  type: 'object',
  description:
    'A problem (RFC 9457). Further members tell facts that let a client go on, such as the state of an item.',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: {
      type: 'string',
      format: 'uri',
      pattern: '^urn:diwan:problem:',
      description: 'Stays the same for ever.',
    },
    title: { type: 'string', description: 'In the language that `Accept-Language` asks for.' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'The last part of `type`: what to switch on.' },
    requestId: { type: 'string' },
    detail: { type: 'string', description: 'In English, for the developer of the client.' },
    errors: { type: 'array', items: refTo('schemas', 'FieldError'), maxItems: 100 },
  },
};

export const fieldErrorSchema: Json = {
  type: 'object',
  description: 'Why one value was refused.',
  required: ['in', 'pointer', 'code', 'detail'],
  properties: {
    in: { type: 'string', enum: ['body', 'query', 'path', 'header'] },
    pointer: { type: 'string', format: 'json-pointer', description: 'Where in its part the value stands.' },
    code: { type: 'string', description: 'The rule that was broken, such as `max_length`.' },
    detail: { type: 'string' },
  },
  additionalProperties: false,
};

const exampleOf = (code: string, status: number, title: Text): Json => ({
  summary: title.en,
  value: {
    type: problemType(code),
    title: title.en,
    status,
    code,
    requestId: '6f1c1b0e-3f0a-4c1e-9d5b-0d8f6f5c2a11',
  },
});

interface Refused {
  readonly code: string;
  readonly status: number;
  readonly title: Text;
}

const refusedBy = (route: Route, { titles }: Contract): Refused[] => {
  const own = Object.entries(route.refusals ?? {}).map(([code, status]) => ({
    code,
    status,
    title: titles[code],
  }));
  const common = commonCodesOf(route).map((code) => ({ code, ...commonProblems[code] }));
  return [...common, ...own].flatMap(({ title, ...rest }) => (title ? [{ ...rest, title }] : []));
};

const problemResponse = (status: number, refused: readonly Refused[]): Json => ({
  description: refused.map(({ code, title }) => `${title.en} (\`${code}\`)`).join('; '),
  headers: {
    ...always,
    'content-language': refTo('headers', 'contentLanguage'),
    ...(status === 401 ? { 'www-authenticate': refTo('headers', 'authenticate') } : {}),
    ...(status === 429 || status === 503 ? { 'retry-after': refTo('headers', 'retryAfter') } : {}),
  },
  content: {
    'application/problem+json': {
      schema: {
        allOf: [refTo('schemas', 'Problem')],
        properties: { status: { const: status }, code: { enum: refused.map(({ code }) => code) } },
      },
      examples: Object.fromEntries(refused.map(({ code, title }) => [code, exampleOf(code, status, title)])),
    },
  },
});

/** Responses that routes share, by name; filled while the routes are described. */
export type Shared = Map<string, Json>;

/** Described once under the names of its codes: those of a service are said in the service's own words. */
const refusalAt = (status: number, refused: readonly Refused[], { name }: Contract, shared: Shared): Json => {
  const codes = refused.map(({ code }) => code);
  const key = [...(codes.every(isCommon) ? [] : [name]), ...codes].join('.');
  shared.set(key, problemResponse(status, refused));
  return refTo('responses', key);
};

const success = ({ reply, example }: Route, contract: Contract): Json => {
  const media = reply.media?.split(';')[0] ?? 'application/json';
  const shown = example && 'reply' in example ? { example: example.reply } : {};
  return {
    description: { 200: 'Done', 201: 'Made', 204: 'Done; there is nothing more to say' }[reply.status],
    headers: { ...always, ...(reply.location ? { location: refTo('headers', 'location') } : {}) },
    ...(reply.body
      ? { content: { [media]: { schema: replySchema(reply.body, contract.nouns ?? {}), ...shown } } }
      : {}),
  };
};

/** Everything that a route may answer, by status. */
export const responsesOf = (route: Route, contract: Contract, shared: Shared): Json => {
  const byStatus = new Map<number, Refused[]>();
  for (const refused of refusedBy(route, contract)) {
    byStatus.set(refused.status, [...(byStatus.get(refused.status) ?? []), refused]);
  }
  const refusals = [...byStatus].sort(([left], [right]) => left - right);
  return {
    [route.reply.status]: success(route, contract),
    ...Object.fromEntries(
      refusals.map(([status, refused]) => [status, refusalAt(status, refused, contract, shared)]),
    ),
  };
};
