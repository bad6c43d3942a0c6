import * as v from 'valibot';
import type { Contract, Method, Route } from './contract';
import { routePathsOf } from './protocol';

/** One request that shows whether a function answers at all, and the status that it must answer. */
export interface SmokeRequest {
  readonly method: Method;
  /** The path as the gateway declares it. */
  readonly resource: string;
  readonly status: 200 | 401;
}

const noQuery = v.object({});

/** Whether anybody may send it as it stands: it reads, names nothing, and no query or header is required. */
const isOpen = ({ method, access, path, query, headers, reply, protocol }: Route): boolean =>
  access === 'anyone' &&
  method === 'GET' &&
  reply.status === 200 &&
  !protocol &&
  !reply.binary &&
  !path.includes('{') &&
  [query, headers].every((schema) => v.safeParse(schema ?? noQuery, {}).success);

const isClosed = ({ access, protocol }: Route): boolean => access !== 'anyone' && !protocol;

/**
 * What a new version of the service's function is asked before it is given traffic: what anybody may read, which shows that
 * it reaches what it needs; else a route that it must refuse to who is not signed in. Throws if it has neither.
 */
export const smokeRequestOf = ({ name, routes }: Pick<Contract, 'name' | 'routes'>): SmokeRequest => {
  const all: readonly Route[] = Object.values(routes);
  const open = all.find(isOpen);
  const route = open ?? all.find(isClosed);
  const resource = route && routePathsOf(route)[0]?.path;
  if (!route || !resource) throw new Error(`The service ${name} has no route that shows whether it answers`);
  return { method: route.method, resource, status: open ? 200 : 401 };
};
