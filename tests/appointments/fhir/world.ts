import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Appointment, Bundle, CapabilityStatement, Resource, Slot } from 'fhir/r4';
import { Client } from 'fhir-kit-client';
import { contract } from '../../../functions/appointments/contract';
import { root } from '../../../functions/appointments/fhir/protocol/protocol';
import type { Method } from '../../../functions/kernel/contract/contract';
import { routePathsOf } from '../../../functions/kernel/contract/protocol';
import { createRouter } from '../../../local/gateway/router';
import type { Caller } from '../../support/callers';
import type { Portal } from '../../support/portal';
import { decodedParams } from '../../support/transport';
import { somebody } from '../booking-world';
import { expectFhir } from './validity';

/*
 * The FHIR routes over real HTTP, for a client by other authors. The bearer token names the caller; every reply is
 * checked against the definitions of FHIR.
 */

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

const people = new Map<string, Caller>();

const callerOf = (authorization: string | undefined): Caller =>
  people.get(authorization?.replace('Bearer ', '') ?? '') ?? {};

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
    caller: callerOf(request.headers.authorization),
  });
  if (reply.body !== '') expectFhir(JSON.parse(reply.body) as Resource);
  response.writeHead(reply.status, reply.headers).end(reply.body);
};

export const startServer = async (portal: () => Portal): Promise<Server> => {
  const server = createServer((request, response) => {
    answer(portal(), request, response).catch((error: unknown) => response.writeHead(599).end(String(error)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

/** The client with the types of the FHIR definitions; its own types are looser. */
const typed = (client: Client) => {
  const given = <R extends Resource>(reply: Promise<unknown>) => reply as Promise<R>;
  const sent = (body: Appointment) => body as never;
  return {
    capabilities: () => given<CapabilityStatement>(client.capabilityStatement()),
    read: <R extends Resource>(resourceType: R['resourceType'], id = '') =>
      given<R>(client.read({ resourceType, id })),
    vread: (id = '', version = '') =>
      given<Appointment>(client.vread({ resourceType: 'Appointment', id, version })),
    search: (resourceType: string, searchParams: SearchParams) =>
      given<Bundle>(client.search({ resourceType, searchParams })),
    posting: (resourceType: string, searchParams: SearchParams) =>
      given<Bundle>(client.search({ resourceType, searchParams, options: { postSearch: true } as never })),
    nextPage: (bundle: Bundle) => client.nextPage({ bundle: bundle as never }) as Promise<Bundle> | undefined,
    create: (body: Appointment, headers: Record<string, string> = {}) =>
      given<Appointment>(
        client.create({ resourceType: 'Appointment', body: sent(body), options: { headers } as never }),
      ),
    update: (body: Appointment, headers: Record<string, string> = {}) =>
      given<Appointment>(
        client.update({
          ...{ resourceType: 'Appointment', id: body.id ?? '', body: sent(body) },
          options: { headers } as never,
        }),
      ),
  };
};
export type Talking = ReturnType<typeof typed>;

type SearchParams = Readonly<Record<string, string | string[]>>;

/** The headers of a reply. */
export const headersOf = (resource: Resource) => Client.httpFor(resource as never).response?.headers;

/** The resources of a page. */
export const resourcesIn = <R extends Resource>({ entry = [] }: Bundle): R[] =>
  entry.map(({ resource }) => resource as R);

/** The client of a person who is new to the portal. */
export const newPatient = ({ url }: Server) => {
  const who = somebody();
  people.set(who.sub, who.caller);
  return { ...who, ...typed(new Client({ baseUrl: url, bearerToken: who.sub })) };
};
export const anonymous = ({ url }: Server): Talking => typed(new Client({ baseUrl: url }));

/** The error that the client throws when it is refused. */
export const refusal = (status: number, code: string, more: object = {}) => ({
  response: {
    status,
    data: { resourceType: 'OperationOutcome', issue: [expect.objectContaining({ code, ...more })] },
  },
});

/** An Appointment as a client sends it: for a Slot, and for the caller. */
export const asked = ({ id }: Slot, status: Appointment['status'] = 'booked'): Appointment => ({
  resourceType: 'Appointment',
  status,
  slot: [{ reference: `Slot/${id}` }],
  participant: [{ actor: { display: 'Me' }, status: 'accepted' }],
});
