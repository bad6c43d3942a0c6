import type { ServerResponse } from 'node:http';
import type { IntegrationResponse } from './definition';
import { headerOf, type Incoming } from './incoming-request';
import { mediaTypeMatches } from './media';

/** An answer on its way to the client. A header may stand in it more than once. */
export interface Reply {
  readonly statusCode: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** Headers of a backend that API Gateway renames or drops (Developer Guide, "Important notes", for REST APIs). */
const REMAPPED = new Set([
  'connection',
  'content-length',
  'date',
  'host',
  'server',
  'upgrade',
  'www-authenticate',
]);
const DROPPED = new Set(['transfer-encoding', 'trailer', 'proxy-authenticate', 'via']);

interface ProxyResult {
  readonly statusCode?: unknown;
  readonly headers?: unknown;
  readonly multiValueHeaders?: unknown;
  readonly body?: unknown;
  readonly isBase64Encoded?: unknown;
}

/**
 * Reads what a function answered (Developer Guide, "Output format of a Lambda function for proxy integration").
 * `undefined` when it does not have that format, which API Gateway calls a malformed proxy response.
 */
export const proxyReply = (
  payload: string,
  incoming: Incoming,
  binary: readonly string[],
): Reply | undefined => {
  const result = JSON.parse(payload) as ProxyResult | null;
  if (typeof result !== 'object' || result === null) return undefined;
  const statusCode = Number(result.statusCode);
  if (!Number.isInteger(statusCode) || statusCode < 100 || statusCode > 599) return undefined;
  const headers = headersOf(result);
  const { body = null } = result;
  if (headers === undefined || !(body === null || typeof body === 'string')) return undefined;
  // The gateway decodes only for a client that asks for a binary type first.
  const decodes = result.isBase64Encoded === true && mediaTypeMatches(headerOf(incoming, 'accept'), binary);
  return {
    statusCode,
    headers: withType(headers),
    body: Buffer.from(body ?? '', decodes ? 'base64' : 'utf8'),
  };
};

const headersOf = (result: ProxyResult): [string, string][] | undefined => {
  const single = Object.entries(result.headers ?? {});
  const lists = Object.entries(result.multiValueHeaders ?? {});
  if (lists.some(([, values]) => !Array.isArray(values))) return undefined;
  const many = lists.flatMap(([name, values]) =>
    (values as unknown[]).map((value) => [name, value] as const),
  );
  const repeated = new Set(many.map(([name]) => name.toLowerCase()));
  const all = [...single.filter(([name]) => !repeated.has(name.toLowerCase())), ...many];
  if (all.some(([, value]) => typeof value === 'object')) return undefined;
  return all
    .filter(([name]) => !DROPPED.has(name.toLowerCase()))
    .map(([name, value]) => [
      REMAPPED.has(name.toLowerCase()) ? `x-amzn-Remapped-${name}` : name,
      String(value),
    ]);
};

const withType = (headers: [string, string][]): [string, string][] => {
  const hasType = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return hasType ? headers : [...headers, ['Content-Type', 'application/json']];
};

/** Reads a mock integration's answer: fixed headers and text, no function asked. */
export const mockReply = (response: IntegrationResponse): Reply => {
  const prefix = 'method.response.header.';
  const [[type, text] = ['application/json', '']] = Object.entries(response.responseTemplates ?? {});
  const parameters = Object.entries(response.responseParameters ?? {});
  return {
    statusCode: Number(response.statusCode),
    headers: withType([
      ...parameters.map(([target, source]): [string, string] => [
        target.slice(prefix.length),
        source.replace(/^'(.*)'$/s, '$1'),
      ]),
      ...(text === '' ? [] : [['Content-Type', type] as [string, string]]),
    ]),
    body: Buffer.from(text),
  };
};

/** Statuses that have no body, nor a length of it (RFC 9110, section 6.4.1). */
const isBodiless = (status: number) => status < 200 || status === 204 || status === 304;

export const send = (response: ServerResponse, reply: Reply, requestId: string): void => {
  const headers = new Map<string, [string, string[]]>();
  const own: [string, string][] = [
    ['x-amzn-RequestId', requestId],
    // The length of what GET would answer is not known here, and may be left out (RFC 9110, section 9.3.2).
    ...(isBodiless(reply.statusCode) || response.req.method === 'HEAD'
      ? []
      : [['Content-Length', String(reply.body.length)] as [string, string]]),
  ];
  for (const [name, value] of [...reply.headers, ...own]) {
    const [, values] = headers.get(name.toLowerCase()) ?? [name, []];
    headers.set(name.toLowerCase(), [name, [...values, value]]);
  }
  for (const [name, values] of headers.values())
    response.setHeader(name, values.length === 1 ? (values[0] ?? '') : values);
  response.writeHead(reply.statusCode);
  response.end(isBodiless(reply.statusCode) ? undefined : reply.body);
};
