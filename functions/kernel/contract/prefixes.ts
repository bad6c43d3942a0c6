import { type Access, audienceOf } from '../identity/caller';
import type { Contract, Route } from './contract';
import { routePathsOf } from './protocol';

/*
 * Where the routes of a service stand. A path says whose it is and who calls: `/v1/<service>` for people who signed in,
 * `/v1/public/<service>` for routes that anyone may call, `/v1/agency/<service>`, `/v1/operator/<service>`; or it lies under
 * a face, which the contract declares.
 */

type Placed = Pick<Contract, 'name' | 'faces'>;

/** The maximum prefixes of one service: the address in front of the services has a limited number of rules. */
export const maxPrefixes = 6;

const roots = {
  citizen: '/v1',
  anyone: '/v1/public',
  agency: '/v1/agency',
  operator: '/v1/operator',
} as const;

const rootOf = (access: Access): string => roots[audienceOf(access)];

/** Whether a path is the prefix or lies under it, by whole segments; everything lies under `/`. */
export const isUnder = (path: string, prefix: string): boolean =>
  path === prefix || path.startsWith(prefix === '/' ? '/' : `${prefix}/`);

/**
 * The prefix under which a route stands, at each of its gateway paths: that which its service and access give it, else the
 * longest face; undefined if it stands elsewhere.
 */
export const placeOf = ({ name, faces = [] }: Placed, route: Route): string | undefined => {
  const paths = routePathsOf(route).map(({ path }) => path);
  const byLength = [...faces].sort((a, b) => b.length - a.length);
  return [`${rootOf(route.access)}/${name}`, ...byLength].find((prefix) =>
    paths.every((path) => isUnder(path, prefix)),
  );
};

/**
 * The prefixes under which the routes of a service stand, each once: how the edge tells services apart. Throws if a route
 * stands elsewhere, as no request would reach it, or if there are more than `maxPrefixes`.
 */
export const prefixesOf = (contract: Contract): readonly string[] => {
  const places = Object.values(contract.routes).map((route) => {
    const place = placeOf(contract, route);
    if (place === undefined)
      throw new Error(`${contract.name} has no place for ${route.method} ${route.path}`);
    return place;
  });
  const prefixes = [...new Set(places)];
  if (prefixes.length > maxPrefixes) {
    throw new Error(`${contract.name} has ${prefixes.length} prefixes, and may have ${maxPrefixes}`);
  }
  return prefixes;
};
