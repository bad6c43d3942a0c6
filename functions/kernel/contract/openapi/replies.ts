import type { Text } from '../../text/languages';
import { commonCodesOf } from '../common-codes';
import type { Contract, Route } from '../contract';
import { commonProblems, isCommon, problemType } from '../problems';
import { type RoutePath, statusFor } from '../protocol';
import { refTo } from './components';
import { type Json, replySchema } from './schemas';

/*
 * What a route answers, for the description: its reply, and its refusals by status.
 */

const always = {
  'x-request-id': refTo('headers', 'requestId'),
  'cache-control': refTo('headers', 'cacheControl'),
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
  return [...common, ...own].flatMap(({ title, code, status }) =>
    title ? [{ code, status: statusFor(route, status), title }] : [],
  );
};

const problemContent = (status: number, refused: readonly Refused[]): Json => ({
  'application/problem+json': {
    schema: {
      allOf: [refTo('schemas', 'Problem')],
      properties: { status: { const: status }, code: { enum: refused.map(({ code }) => code) } },
    },
    examples: Object.fromEntries(refused.map(({ code, title }) => [code, exampleOf(code, status, title)])),
  },
});

/** In each format of the path: JSON by its schema, other formats as a text. */
const contentIn = ({ protocol }: Route, { formats }: RoutePath, json: Json): Json =>
  Object.fromEntries(
    formats.map((format) => {
      const media = protocol?.formats[format]?.split(';')[0] ?? '';
      return [media, media.endsWith('json') ? json : { schema: { type: 'string' } }];
    }),
  );

const problemResponse = (status: number, refused: readonly Refused[], content: Json): Json => ({
  description: refused.map(({ code, title }) => `${title.en} (\`${code}\`)`).join('; '),
  headers: {
    ...always,
    'content-language': refTo('headers', 'contentLanguage'),
    ...(status === 401 ? { 'www-authenticate': refTo('headers', 'authenticate') } : {}),
    ...(status === 429 || status === 503 ? { 'retry-after': refTo('headers', 'retryAfter') } : {}),
  },
  content,
});

/** Responses that routes share, by name; filled while the routes are described. */
export type Shared = Map<string, Json>;

/** A route at one of its paths. */
interface Where {
  readonly contract: Contract;
  readonly route: Route;
  readonly place: RoutePath;
}

/** The gateway itself says when too much comes, and when nobody answers; and it knows no protocol. */
const ofGateway = [413, 429, 500, 503];

/** Besides, it refuses callers who are not let in. */
const gateways = ({ access }: Route, status: number): boolean =>
  ofGateway.includes(status) || (access !== 'anyone' && (status === 401 || status === 403));

const refusalContent = ({ contract, route, place }: Where, status: number, refused: readonly Refused[]) => ({
  ...(route.protocol
    ? contentIn(route, place, { schema: replySchema(route.protocol.refusal, contract.schemas ?? {}) })
    : {}),
  ...(!route.protocol || gateways(route, status) ? problemContent(status, refused) : {}),
});

/** Described once, under the names of its codes; a service's codes with its own titles, and a code may have a status for each route. */
const refusalAt = (status: number, refused: readonly Refused[], where: Where, shared: Shared): Json => {
  const { contract, route, place } = where;
  const codes = refused.map(({ code }) => code);
  const speaker = route.protocol ? [route.protocol.name, ...place.formats] : [];
  const key = [...speaker, ...(codes.every(isCommon) ? [] : [contract.name, status]), ...codes].join('.');
  shared.set(key, problemResponse(status, refused, refusalContent(where, status, refused)));
  return refTo('responses', key);
};

const asText: Json = { type: 'string' };

/** A file, which no schema describes. */
const bytes: Json = { type: 'string', format: 'binary' };

const otherOf = ({ also }: Route['reply']): Json => (also ? { [also.media]: { schema: asText } } : {});

const contentOf = ({ contract, route, place }: Where): Json => {
  const { reply, example, protocol } = route;
  if (!reply.body) return {};
  if (reply.binary && reply.media) return { content: { [reply.media]: { schema: bytes } } };
  const told = example && 'reply' in example ? example.reply : undefined;
  const shown = told === undefined ? {} : { example: reply.shows ? JSON.parse(String(told)) : told };
  const content = { schema: replySchema(reply.shows ?? reply.body, contract.schemas ?? {}), ...shown };
  const media = reply.media?.split(';')[0] ?? 'application/json';
  return { content: protocol ? contentIn(route, place, content) : { [media]: content, ...otherOf(reply) } };
};

const success = (where: Where): Json => {
  const { status } = where.route.reply;
  const { location, binary, localized, paged, tagged } = where.route.reply;
  return {
    description: { 200: 'Done', 201: 'Made', 204: 'Done; there is nothing more to say' }[status],
    headers: {
      ...always,
      ...(location ? { location: refTo('headers', 'location') } : {}),
      ...(paged ? { link: refTo('headers', 'link') } : {}),
      ...(localized ? { 'content-language': refTo('headers', 'contentLanguage') } : {}),
      ...(tagged ? { etag: refTo('headers', 'etag') } : {}),
      ...(binary ? { 'content-disposition': refTo('headers', 'contentDisposition') } : {}),
    },
    ...contentOf(where),
  };
};

/** What there is already, in place of what would be made. */
const existing = (where: Where): Json =>
  where.route.reply.existing
    ? { 200: { ...success(where), description: 'There is one already, which is this' } }
    : {};

/** The answer to a client that already has the same reply. */
const unchanged = ({ reply }: Route): Json =>
  reply.tagged ? { 304: { description: 'As you have it', headers: always } } : {};

/** Everything that a route may answer at one of its paths, by status. */
export const responsesOf = (route: Route, place: RoutePath, contract: Contract, shared: Shared): Json => {
  const where = { contract, route, place };
  const byStatus = new Map<number, Refused[]>();
  for (const refused of refusedBy(route, contract)) {
    byStatus.set(refused.status, [...(byStatus.get(refused.status) ?? []), refused]);
  }
  const refusals = [...byStatus].sort(([left], [right]) => left - right);
  return {
    ...existing(where),
    [route.reply.status]: success(where),
    ...unchanged(route),
    ...Object.fromEntries(
      refusals.map(([status, refused]) => [status, refusalAt(status, refused, where, shared)]),
    ),
  };
};
