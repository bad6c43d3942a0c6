import { contracts } from '../../functions/contracts';
import type { Contract, Route } from '../../functions/kernel/contract/contract';
import { audienceOf } from '../../functions/kernel/identity/caller';
import type { Caller } from '../support/callers';
import { checkReply } from '../support/check';
import { sendingOf } from '../support/client';
import type { Received } from '../support/transport';
import { bodyOf, rawRequest, thingsOf } from './items';
import type { Things } from './things';
import type { World } from './world';

export interface Case {
  readonly contract: Contract;
  readonly name: string;
  readonly route: Route;
}

/** Every route of every service, by a name to read. */
export const cases: readonly (readonly [string, Case])[] = contracts.flatMap((contract) =>
  Object.entries(contract.routes).map(
    ([name, route]) => [`${route.method} ${route.path}`, { contract, name, route }] as const,
  ),
);

export const casesWith = (wanted: (route: Route) => boolean) =>
  cases.filter(([, { route }]) => wanted(route));

/** An agency's system, with an officer who signed in where the route takes one. */
const systemOf = ({ agencies: [{ caller }], withOfficer }: World, { refusals = {} }: Route): Caller =>
  'officer-required' in refusals ? withOfficer : caller;

/** Who may call the route. */
const rightful = (world: World, route: Route): Caller => {
  const { access } = route;
  const callers = { agency: systemOf(world, route), operator: world.operator, citizen: world.citizens[0] };
  const audience = audienceOf(access);
  return audience === 'anyone' ? {} : callers[audience];
};

export interface Changes {
  readonly caller?: Caller;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly idempotencyKey?: string | null;
  readonly accessPurpose?: null;
}

const made = new WeakMap<World, Map<Route, Promise<Things['own']>>>();

/** What the parameters of a route name, made once: most requests here are refused before anybody looks for it. */
const ownOf = (world: World, route: Route): Promise<Things['own']> => {
  const known = made.get(world) ?? new Map<Route, Promise<Things['own']>>();
  made.set(world, known);
  const own = known.get(route) ?? thingsOf(world, route).then((things) => things.own);
  known.set(route, own);
  return own;
};

/** A key is shown as a bearer token where the route's standard wants it so. */
const shownFor = ({ protocol }: Route, caller: Caller): Caller => {
  const { 'x-api-key': key, ...headers } = caller.headers ?? {};
  return protocol?.bearerKeys && key ? { headers: { ...headers, authorization: `Bearer ${key}` } } : caller;
};

/** Calls a route as it ought to be called, but for what is changed, and holds the reply against the contract. */
export const call = async (
  world: World,
  { contract, route }: Case,
  changes: Changes = {},
): Promise<Received> => {
  const asking = {
    caller: rightful(world, route),
    params: changes.params ?? (await ownOf(world, route)),
    ...(route.example?.query ? { query: route.example.query } : {}),
    ...(route.raw ? rawRequest : {}),
    ...(route.body && !('body' in changes) ? { body: await bodyOf(world, route) } : {}),
    ...changes,
  };
  const received = await world.transport(
    sendingOf(route, { ...asking, caller: shownFor(route, asking.caller) }),
  );
  checkReply(contract, route, received);
  return received;
};
