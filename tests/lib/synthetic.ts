import * as v from 'valibot';
import type { Contract, Method, Route } from '../../functions/kernel/contract/contract';
import type { Access } from '../../functions/kernel/identity/caller';
import type { NumberedService } from '../../lib/service-stack';

const methods: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const routeAt = (root: string, access: Access, index: number): Route => {
  const resource = Math.floor(index / methods.length);
  const path = `${root}/things-${resource}/{thing${resource}Id}/parts`;
  const params = v.strictObject({ [`thing${resource}Id`]: v.string() });
  const method = methods[index % methods.length] ?? 'GET';
  return {
    method,
    path,
    access,
    params,
    summary: 'A route',
    reply: { status: 200, body: v.strictObject({}) },
  };
};

/** A service that nobody needs, with so many routes, under each kind of prefix and two faces. */
export const syntheticService = (name: string, routes: number): Contract => {
  const places: readonly (readonly [string, Access])[] = [
    [`/v1/${name}`, 'citizen'],
    [`/v1/public/${name}`, 'anyone'],
    [`/v1/agency/${name}`, { agency: `${name}:read` }],
    [`/v1/operator/${name}`, 'operator'],
    [`/${name}`, 'anyone'],
    [`/${name}-pages`, 'anyone'],
  ];
  const made = Array.from({ length: routes }, (_, index) => {
    const [root, access] = places[index % places.length] ?? ['', 'anyone'];
    return [`route${index}`, routeAt(root, access, Math.floor(index / places.length))] as const;
  });
  const faces = [`/${name}`, `/${name}-pages`];
  const contract: Contract & { readonly faces: readonly string[] } = {
    name,
    summary: `The service ${name}`,
    keys: { read: [`${name}-rules`], write: [name] },
    items: { [name]: ['published', 'scheduled'] },
    events: { on: [`${name}.*`], reads: [], writes: [] },
    workers: {
      letters: {
        ...{ summary: 'Letters', reads: [], writes: [name] },
        ...{ batchSize: 10, concurrency: 2, timeoutSeconds: 30 },
      },
    },
    titles: {},
    routes: Object.fromEntries(made),
    faces,
  };
  return contract;
};

/** As many such services, and one that has whatever no other has. */
export const syntheticServices = (count: number, routes: number): NumberedService[] => {
  const home = syntheticService('home', 0);
  const root = routeAt('', 'anyone', 0);
  const { events: _, workers: __, items: ___, ...still } = home;
  const rest: Contract & { readonly faces: readonly string[] } = {
    ...still,
    keys: { read: [], write: [] },
    routes: { home: { ...root, path: '/', params: v.strictObject({}) } },
    faces: ['/'],
  };
  const services = Array.from({ length: count }, (_, index) => ({
    contract: syntheticService(`service-${index}`, routes),
    number: index + 1,
  }));
  return [...services, { contract: rest, number: 999 }];
};
