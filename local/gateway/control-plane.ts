import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Answer, type Call, type Operation, Refused } from './control';
import { portOf } from './server';

export interface ControlPlane {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Serves the operations on a port of its own: whoever reaches the portal must not reach its control plane. */
export async function startControlPlane(operations: Record<string, Operation>): Promise<ControlPlane> {
  const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
    call(operations, request).then(
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
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function call(operations: Record<string, Operation>, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, collection = '', id, part, partId] = url.pathname.split('/').map(decodeURIComponent);
  const path = [collection, id && '{}', part, partId && '{}'].filter(Boolean).join('/');
  const operation = operations[`${request.method} /${path}`];
  if (operation === undefined)
    throw new Refused(404, 'NotFoundException', `No such operation: ${request.method} /${path}`);
  const body = Number(request.headers['content-length'] ?? 0) > 0 ? await json(request) : {};
  const ids = [id, partId].filter((value): value is string => Boolean(value));
  return operation({ ids, query: url.searchParams, body: body as Call['body'] });
}

function write(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
