import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What the gateway knows of a request before it has looked at who sends it. */
export interface Incoming {
  readonly method: string;
  /** As sent, without the query and not decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: ReadonlyMap<string, Header>;
  readonly body: Buffer;
  /** True when the body was larger than the gateway takes; it is then left out. */
  readonly isTooLarge: boolean;
  readonly sourceIp: string;
  readonly requestId: string;
  readonly receivedAt: Date;
}
interface Header {
  /** As the client wrote it. */
  readonly name: string;
  readonly values: readonly string[];
}

/** Headers between two neighbours, which API Gateway does not pass on. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'te', 'upgrade', 'expect']);

/** Reads a request; `body` is undefined when it is too large. */
export const incomingOf = (request: IncomingMessage, body: Buffer | undefined): Incoming => {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const sourceIp = (request.socket.remoteAddress ?? '127.0.0.1').replace('::ffff:', '');
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    headers: headersOf(request.rawHeaders, sourceIp, request.socket.localPort ?? 80),
    body: body ?? Buffer.alloc(0),
    isTooLarge: body === undefined,
    sourceIp,
    requestId: randomUUID(),
    receivedAt: new Date(),
  };
};

const headersOf = (raw: readonly string[], sourceIp: string, port: number): Map<string, Header> => {
  const headers = new Map<string, { name: string; values: string[] }>();
  const add = (name: string, value: string) => {
    const known = headers.get(name.toLowerCase());
    if (known) known.values.push(value);
    else headers.set(name.toLowerCase(), { name, values: [value] });
  };
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? '';
    if (!HOP_BY_HOP.has(name.toLowerCase())) add(name, raw[index + 1] ?? '');
  }
  // The gateway states these itself: what a client says of them counts for nothing, but for the list of addresses.
  const before = headers.get('x-forwarded-for')?.values ?? [];
  for (const name of ['x-forwarded-for', 'x-forwarded-port', 'x-forwarded-proto', 'x-amzn-trace-id'])
    headers.delete(name);
  add('X-Forwarded-For', [...before, sourceIp].join(', '));
  add('X-Forwarded-Port', '443');
  // Deployed it is always https: what links to the portal are made of must be true here as well.
  add('X-Forwarded-Port', String(port));
  add('X-Forwarded-Proto', 'http');
  add('X-Amzn-Trace-Id', `Root=1-${traceId()}`);
  return headers;
};

const traceId = (): string => {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  return `${seconds}-${randomUUID().replaceAll('-', '').slice(0, 24)}`;
};

export const headerOf = (incoming: Incoming, name: string) =>
  incoming.headers.get(name.toLowerCase())?.values.at(-1);
