import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { agencyAuthorizer } from '../../functions/authorizers/agency-authorizer';
import type { Method } from '../../functions/kernel/contract/contract';
import { routePathsOf } from '../../functions/kernel/contract/protocol';
import { anyone, type Caller, citizen, operator } from './callers';
import { asFunction } from './functions';
import type { Opener, World } from './portal';
import { transportInto } from './portal';

/*
 * Services of this process over HTTP, for clients that nobody here wrote: paths are matched as the gateway does, and API keys are
 * shown to the authorizer, whose answer is not remembered. A bearer token is the `sub` itself; `operator-…` is an operator's.
 */

const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>[^/]+)`)}$`);

const routesOf = (openers: readonly Opener[]) =>
  openers
    .flatMap(({ contract }) => Object.values(contract.routes))
    .flatMap((route) => routePathsOf(route).map(({ path }) => ({ method: route.method, path })))
    // A name goes before a variable.
    .sort(
      (left, right) => right.path.replace(/\{\w+\}/g, '').length - left.path.replace(/\{\w+\}/g, '').length,
    )
    .map(({ method, path }) => ({ method, path, pattern: pathPattern(path) }));

const keyed = async (world: World, headers: Readonly<Record<string, string>>): Promise<Caller> => {
  const { table, signer, log, clock } = world;
  const event = { headers, methodArn: 'arn/live/GET', requestContext: { requestId: 'front' } };
  const authorize = agencyAuthorizer({ table: asFunction('agency', table), signer, log, clock });
  const { principalId, context } = await authorize(event as unknown as APIGatewayRequestAuthorizerEvent);
  return { context: { principalId, ...context } as NonNullable<Caller['context']> };
};

const authorized = async (world: World, headers: Readonly<Record<string, string>>): Promise<Caller> => {
  const [, token] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
  if (token) return token.startsWith('operator') ? operator(token) : citizen(token);
  return headers['x-api-key'] ? keyed(world, headers) : anyone;
};
const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? Buffer.concat(chunks).toString() : undefined;
};

/** Opens the services on a free port of this machine. */
export const openFront = async (openers: readonly Opener[], world: World) => {
  const [routes, transport] = [routesOf(openers), transportInto(openers, world)];
  const answer = async (request: IncomingMessage) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://front');
    const route = routes.find(({ method, pattern }) => method === request.method && pattern.test(pathname));
    if (!route) return { status: 404, headers: {}, body: '' };
    const headers = request.headers as Record<string, string>;
    return transport({
      ...{ method: route.method as Method, resource: route.path, headers },
      params: { ...route.pattern.exec(pathname)?.groups },
      query: [...searchParams],
      ...{ body: await bodyOf(request), caller: await authorized(world, headers) },
    });
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, headers, body }) => response.writeHead(status, { ...headers }).end(body),
      (error: Error) => response.writeHead(error.message === 'Unauthorized' ? 401 : 500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
