import type { Contract } from './contract';
import { routePathsOf } from './protocol';

/*
 * Where the routes of a service stand: under prefixes of whole segments, by which the portal's address tells services apart.
 */

/** Whether a path is the prefix or lies under it, by whole segments; everything lies under `/`. */
export const isUnder = (path: string, prefix: string): boolean =>
  path === prefix || path.startsWith(prefix === '/' ? '/' : `${prefix}/`);

/** `/v1/<x>`, `/v1/public/<x>` and the like; else the root of a face, with its version where it has one. */
const regular = /^\/v1\/(?:(?:public|agency|operator|me)\/)?[^/]+/;
const face = /^\/[^/]+(?:\/[a-z]\d+(?=\/|$))?/;

const prefixOf = (path: string): string => (regular.exec(path) ?? face.exec(path))?.[0] ?? path;

/** The prefixes under which the routes of a service stand, each once. A service with the route `/` has whatever is left. */
export const prefixesOf = ({ routes }: Contract): readonly string[] => {
  const paths = Object.values(routes).flatMap((route) => routePathsOf(route).map(({ path }) => path));
  if (paths.includes('/')) return ['/'];
  const prefixes = [...new Set(paths.map(prefixOf))];
  return prefixes.filter((each) => !prefixes.some((other) => other !== each && isUnder(each, other)));
};
