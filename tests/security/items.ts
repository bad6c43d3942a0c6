import type { Route } from '../../functions/kernel/contract/contract';
import { partsOf } from '../../functions/services';
import { parametersIn } from './paths';
import type { Bodies, Builders, ServiceThings, Things, Values } from './things';
import type { World } from './world';

/*
 * What the variables of paths name, and bodies that name something: each service's own `security.ts` makes them. Everything
 * else about a new route is known from its contract.
 */

const parts = partsOf((service) => require(`../${service}/security.ts`) as ServiceThings);

const joined = <T>(
  maps: readonly (Readonly<Record<string, T>> | undefined)[],
): Readonly<Record<string, T>> => {
  const entries = maps.flatMap((map) => Object.entries(map ?? {}));
  const all = Object.fromEntries(entries);
  if (Object.keys(all).length < entries.length) throw new Error('two services make things of one name');
  return all;
};

const builders: Builders = joined(parts.map(({ things }) => things));
const bodies: Bodies = joined(parts.map(({ bodies: own }) => own));

/** A request of a route that takes it as it came. */
export const rawRequest = parts.find(({ raw }) => raw)?.raw;

export const hasBuilder = (parameter: string): boolean => Object.hasOwn(builders, parameter);

/** What the parameters of a route name, made anew. */
export const thingsOf = async (world: World, route: Route): Promise<Things> => {
  const found = await Promise.all(parametersIn(route).map((name) => builders[name]?.(world, route)));
  const join = (of: (things: Things) => Values | undefined): Values =>
    Object.assign({}, ...found.map((things) => things && of(things)));
  const owned = found.some((things) => things?.others);
  const others = owned ? { others: join((things) => things.others ?? things.own) } : {};
  const published = found.every((things) => things?.published) ? ({ published: true } as const) : {};
  return {
    own: join((things) => things.own),
    missing: join((things) => things.missing),
    ...others,
    ...published,
  };
};

/** A body that the route takes: its example, unless that names what is not there. */
export const bodyOf = (world: World, route: Route): Promise<unknown> =>
  bodies[`${route.method} ${route.path}`]?.(world) ?? Promise.resolve(route.example?.body);
