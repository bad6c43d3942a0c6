import type { Route } from '../../functions/kernel/contract/contract';
import type { World } from './world';

/** What the variables of a path are, by their names. */
export type Values = Readonly<Record<string, string>>;

export interface Things {
  /** Of whoever calls first: the first citizen, the first agency. */
  readonly own: Values;
  /** Of the second; undefined where whoever may call the route may see all. */
  readonly others?: Values;
  /** They are published, so that people name what is nobody's own. */
  readonly published?: true;
  /** Well-formed, and naming nothing. */
  readonly missing: Values;
}

/** Makes what a variable of a path names, in a world. */
export type Builders = Readonly<Record<string, (world: World, route: Route) => Promise<Things>>>;

/** Bodies whose examples name things that a test has to make first, by `METHOD /path`. */
export type Bodies = Readonly<Record<string, (world: World) => Promise<unknown>>>;

/** What a service's `security.ts` exports. */
export interface ServiceThings {
  readonly things?: Builders;
  readonly bodies?: Bodies;
  /** A request that is taken as it came, where the service has such a route. */
  readonly raw?: { readonly rawBody: string; readonly headers: Readonly<Record<string, string>> };
}
