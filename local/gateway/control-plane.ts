import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Check, signerOf } from '../access/roles';
import { patience } from '../machine/http';
import { portOf } from '../machine/port';
import { type Answer, type Call, type Operation, Refused } from './control';

export interface ControlPlane {
  readonly endpoint: string;
  stop(): Promise<void>;
}

interface ControlPlaneOptions {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly region: string;
  readonly check: Check;
  /** Called with each call that a role does not allow. */
  readonly onRefused: (functionName: string, reason: string) => void;
}

/** Serves the operations on a port of its own, as callers of the portal must not reach its control plane. */
export const startControlPlane = async (options: ControlPlaneOptions): Promise<ControlPlane> => {
  const server = createServer({ ...patience, keepAliveTimeout: 600_000 }, (request, response) => {
    call(options, request).then(
      ({ status, body }) => write(response, status, body ?? {}),
      (error: unknown) => {
        const { status, code, message } =
          error instanceof Refused ? error : new Refused(500, 'ServiceException', String(error));
        response.setHeader('x-amzn-ErrorType', code);
        write(response, status, { message });
      },
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const call = async (options: ControlPlaneOptions, request: IncomingMessage): Promise<Answer> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  authorize(options, request, url.pathname);
  const [, collection = '', id, part, partId] = url.pathname.split('/').map(decodeURIComponent);
  const path = [collection, id && '{}', part, partId && '{}'].filter(Boolean).join('/');
  const operation = options.operations[`${request.method} /${path}`];
  if (operation === undefined)
    throw new Refused(404, 'NotFoundException', `No such operation: ${request.method} /${path}`);
  const body = Number(request.headers['content-length'] ?? 0) > 0 ? await json(request) : {};
  const ids = [id, partId].filter((value): value is string => Boolean(value));
  return operation({ ids, query: url.searchParams, body: body as Call['body'] });
};

const authorize = (
  options: ControlPlaneOptions,
  { method, headers }: IncomingMessage,
  path: string,
): void => {
  const { check, onRefused, region } = options;
  const signer = signerOf(headers.authorization);
  const resource = `arn:aws:apigateway:${region}::${path}`;
  const reason = check(signer, { action: `apigateway:${method}`, resource });
  if (reason === undefined) return;
  onRefused(signer, reason);
  throw new Refused(403, 'AccessDeniedException', reason);
};

const write = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};
