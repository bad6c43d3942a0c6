import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Method } from '../../functions/kernel/contract/contract';
import type { Caller } from './callers';

/** A request before it is known how it travels. */
export interface Sending {
  readonly method: Method;
  /** The route's path with its `{names}`. */
  readonly resource: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes come as those of a media type that the gateway hands on as they are. */
  readonly body: string | Buffer | undefined;
  readonly caller: Caller;
}

export interface Received {
  readonly status: number;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body as it came, which may be no text. */
  readonly bytes: Buffer;
}

export type Transport = (sending: Sending) => Promise<Received>;

/** A function as Lambda calls it. */
export type LambdaHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

const pathOf = ({ resource, params }: Pick<Sending, 'resource' | 'params'>): string =>
  resource.replace(/\{(\w+)(\+?)\}/g, (_, name: string, greedy: string) => {
    const encoded = encodeURIComponent(params[name] ?? '');
    return greedy ? encoded.replaceAll('%2F', '/') : encoded;
  });

/** What the gateway found in a path, as a `Sending` states it. */
export const decodedParams = (params: Readonly<Record<string, string>> | null): Record<string, string> =>
  Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));

const listsOf = (query: Sending['query']): Record<string, string[]> => {
  const lists: Record<string, string[]> = Object.create(null);
  for (const [name, value] of query) lists[name] = [...(lists[name] ?? []), value];
  return lists;
};

const nullIfEmpty = <T extends object>(value: T): T | null => (Object.keys(value).length ? value : null);

/** The event that a REST API's proxy integration gives to its function (payload version 1). */
export const eventOf = (sending: Sending): APIGatewayProxyEvent => {
  const { method, resource, params, query, body, caller } = sending;
  const headers = { 'user-agent': 'tests', ...sending.headers, ...caller.headers };
  const lists = listsOf(query);
  const path = pathOf(sending);
  return {
    ...{ resource, path, httpMethod: method, headers },
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: nullIfEmpty(
      Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, values.at(-1) ?? ''])),
    ),
    multiValueQueryStringParameters: nullIfEmpty(lists),
    pathParameters: nullIfEmpty(
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, encodeURIComponent(value ?? '')]),
      ),
    ),
    stageVariables: null,
    body: (typeof body === 'object' ? body.toString('base64') : body) ?? null,
    isBase64Encoded: typeof body === 'object',
    requestContext: {
      ...{ accountId: '000000000000', apiId: 'api', stage: 'test', protocol: 'HTTP/1.1' },
      ...{ httpMethod: method, path, resourceId: resource, resourcePath: resource },
      domainName: sending.headers.host?.replace(/:\d+$/, '') ?? 'portal.example',
      requestId: randomUUID(),
      requestTimeEpoch: Date.now(),
      authorizer: caller.context ? { ...caller.context } : null,
      identity: { sourceIp: '127.0.0.1', userAgent: 'tests' },
    } as unknown as APIGatewayProxyEvent['requestContext'],
  };
};

export const lambdaContext = {
  functionName: 'test',
  getRemainingTimeInMillis: () => 10_000,
} as unknown as Context;

/** The gateway makes bytes of Base64; that it does so only for who asks for them is tested with the local one. */
export const receivedOf = (result: APIGatewayProxyResult): Received => {
  const { statusCode, headers = {}, body, isBase64Encoded = false } = result;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  return {
    status: statusCode,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
    ),
    body: bytes.toString('utf8'),
    bytes,
  };
};

/** Straight into the function, as the gateway would call it. */
export const inProcess =
  (handlerOf: (sending: Sending) => LambdaHandler): Transport =>
  async (sending) =>
    receivedOf(await handlerOf(sending)(eventOf(sending), lambdaContext));

/** Over HTTP, to a portal that runs at `url`. */
export const overHttp =
  (url: string): Transport =>
  async (sending) => {
    const query = new URLSearchParams([...sending.query] as [string, string][]);
    const reply = await fetch(`${url}${pathOf(sending)}${query.size ? `?${query}` : ''}`, {
      method: sending.method,
      headers: { ...sending.headers, ...sending.caller.headers },
      ...(sending.body === undefined ? {} : { body: sending.body as string | Uint8Array<ArrayBuffer> }),
    });
    const bytes = Buffer.from(await reply.arrayBuffer());
    return {
      status: reply.status,
      headers: Object.fromEntries(reply.headers),
      body: bytes.toString('utf8'),
      bytes,
    };
  };
