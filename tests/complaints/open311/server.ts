import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { contract } from '../../../functions/complaints/contract';
import type { Method } from '../../../functions/kernel/contract/contract';
import { routePathsOf } from '../../../functions/kernel/contract/protocol';
import { createRouter } from '../../../local/gateway/router';
import type { Portal } from '../../support/portal';
import { decodedParams } from '../../support/transport';

/** The complaints service over real HTTP, for clients that others wrote. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

const router = createRouter(
  Object.values(contract.routes).flatMap((route) =>
    routePathsOf(route).map(({ path }) => ({
      method: route.method,
      resource: path,
      integration: { type: 'mock' },
      authorizer: undefined,
      needsApiKey: false,
    })),
  ),
);

const answer = async (portal: Portal, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const match = router(request.method ?? 'GET', url.pathname);
  if (!match) {
    response.writeHead(404).end();
    return;
  }
  const body = await text(request);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const reply = await portal.transport({
    method: request.method as Method,
    resource: match.route.resource,
    params: decodedParams(match.pathParameters),
    query: [...url.searchParams],
    headers: { ...headers, 'x-forwarded-proto': 'http' },
    body: body === '' ? undefined : body,
    caller: {},
  });
  response.writeHead(reply.status, reply.headers).end(reply.body);
};

export const startServer = async (portal: () => Portal): Promise<Server> => {
  const server = createServer((request, response) => {
    answer(portal(), request, response).catch((error: unknown) => response.writeHead(599).end(String(error)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
