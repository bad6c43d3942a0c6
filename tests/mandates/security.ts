import { randomUUID } from 'node:crypto';
import type { Route } from '../../functions/kernel/contract/contract';
import { audienceOf } from '../../functions/kernel/identity/caller';
import { contract } from '../../functions/mandates/contract';
import { registerMandate } from '../../functions/mandates/register/examples';
import type { Bodies, Builders, Things } from '../security/things';
import type { Office, World } from '../security/world';
import type { Caller } from '../support/callers';
import { client } from '../support/client';
import { declareNamespaces, granted, offer } from './world';

/*
 * Mandates for the path parameters, and the namespaces in which they are granted: those of registers are the first agency's.
 */

const declared = new WeakMap<World, Promise<void>>();

const namespacesOf = (world: World): Promise<void> => {
  const [{ id }] = world.agencies;
  const done = declared.get(world) ?? declareNamespaces(world, id, world.operator);
  declared.set(world, done);
  return done;
};

const asParty = (caller: Caller) => ({ caller });

/** What the route does is done by its delegate, or by who grants it. */
const mandateIds = async (world: World, { access, path }: Route): Promise<Things> => {
  await namespacesOf(world);
  const [amina, badr] = world.citizens.map(asParty) as [{ caller: Caller }, { caller: Caller }];
  const missing = { mandateId: world.portal.ids.ownedId('00'.repeat(9), 'never made') };
  const passable = { maySubDelegate: true };
  if (audienceOf(access) === 'agency') {
    return { own: { mandateId: await granted(world, amina, badr) }, missing, published: true };
  }
  const own = path.endsWith('/delegations')
    ? await granted(world, badr, amina, passable)
    : (await offer(world, amina, passable)).id;
  return { own: { mandateId: own }, others: { mandateId: (await offer(world, badr)).id }, missing };
};

/** Registered by the first agency, whose namespace it is. */
const registered = async (world: World, { caller }: Office) => {
  const params = { representeeId: `JO${randomUUID()}`, delegateId: `JO${randomUUID()}` };
  await client(contract, world.transport).registerMandate({
    caller,
    params,
    body: registerMandate.body as never,
  });
  return params;
};

const pairs = new WeakMap<World, Map<Route, ReturnType<typeof registered>>>();

const pairOf = (world: World, route: Route): ReturnType<typeof registered> => {
  const known = pairs.get(world) ?? new Map<Route, ReturnType<typeof registered>>();
  pairs.set(world, known);
  const pair = known.get(route) ?? namespacesOf(world).then(() => registered(world, world.agencies[0]));
  known.set(route, pair);
  return pair;
};

/** The second agency names whoever it likes: its identifiers are its own. */
const named =
  (name: 'representeeId' | 'delegateId') =>
  async (world: World, route: Route): Promise<Things> => ({
    own: { [name]: (await pairOf(world, route))[name] },
    others: { [name]: `JO${name}` },
    missing: { [name]: `JO${name}` },
  });

export const things: Builders = {
  mandateId: mandateIds,
  representeeId: named('representeeId'),
  delegateId: named('delegateId'),
  role: async () => ({ own: { role: 'COMPANY:OFFICER' }, missing: { role: 'COMPANY:OFFICER' } }),
  namespace: async () => ({
    own: { namespace: 'OWN' },
    others: { namespace: 'OTHERS' },
    missing: { namespace: 'MISSING' },
  }),
};

/** A code by which the first citizen accepts what the second offers. */
const code = async (world: World) => {
  await namespacesOf(world);
  const [, badr] = world.citizens;
  return { code: (await offer(world, asParty(badr))).code };
};

export const bodies: Bodies = {
  'POST /v1/mandates': async (world) => {
    await namespacesOf(world);
    return contract.routes.offerMandate.example.body;
  },
  'POST /v1/mandates/{mandateId}/delegations': async () => ({ delegate: { name: 'Rana Nasser' } }),
  'POST /v1/mandates/{mandateId}/limits': async () => ({ services: ['bills'] }),
  'POST /v1/mandates/invitations': code,
  'POST /v1/mandates/acceptances': code,
  'POST /v1/mandates/refusals': code,
  'POST /v1/agency/mandates/representees/{representeeId}/delegates/{delegateId}/mandates': async (world) => {
    await namespacesOf(world);
    return registerMandate.body;
  },
};
