/*
 * A service that nobody needs, as whoever adds one would write it: a folder, tests and costs. `new-service.proof.ts` puts it
 * into a copy of the tree.
 */

const contract = `import * as v from 'valibot';
import { contract as define } from '../kernel/contract/contract';
import { lampId, lampView, newLampRequest } from './lamp';

const title = (text: string) => ({ en: text, ar: text, fa: text });
const lamp = { id: '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7', place: 'Rainbow Street', litAt: '2026-03-01T09:00:00.000Z' };

export const contract = define({
  name: 'lamps',
  summary: 'Lamps that people light',
  keys: { write: ['lamp'], read: [] },
  seals: ['owned-id'],
  items: { lamp: ['published'] },
  titles: { 'lamp-not-found': title('There is no such lamp') },
  schemas: { Lamp: lampView },
  routes: {
    lightLamp: {
      method: 'POST',
      path: '/v1/lamps',
      access: 'citizen',
      summary: 'Light a lamp',
      body: newLampRequest,
      reply: { status: 201, body: lampView, location: '/v1/lamps/{id}' },
      example: { body: { place: 'Rainbow Street' }, reply: lamp },
    },
    getLamp: {
      method: 'GET',
      path: '/v1/lamps/{lampId}',
      access: 'citizen',
      summary: 'Show a lamp of mine',
      params: v.strictObject({ lampId }),
      reply: { status: 200, body: lampView },
      refusals: { 'lamp-not-found': 404 },
      example: { params: { lampId: lamp.id }, reply: lamp },
    },
    showLampToAgency: {
      method: 'GET',
      path: '/v1/agency/lamps/{lampId}',
      access: { agency: 'lamps:read' },
      summary: 'Show any lamp',
      params: v.strictObject({ lampId }),
      reply: { status: 200, body: lampView },
      refusals: { 'lamp-not-found': 404 },
      example: { params: { lampId: lamp.id }, reply: lamp },
    },
  },
});
`;

const lamp = `import * as v from 'valibot';
import type { EventsOf } from '../kernel/events/event';
import type { Mark } from '../kernel/identity/action';
import type { Stored } from '../kernel/table/dynamo';
import { key } from '../kernel/table/table';
import { id, instant } from '../kernel/text/fields';

export interface Lamp extends Stored {
  readonly made: Mark;
  readonly id: string;
  readonly owner: string;
  readonly place: string;
  readonly litAt: string;
}

export const lampId = id;
export const lampView = v.strictObject({ id, place: v.string(), litAt: instant });
export const newLampRequest = v.strictObject({
  place: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
});

export const lampKey = (id: string) => ({ pk: key('lamp', id), sk: 'lamp' });

/** A lamp is lit once. */
export const eventsOf: EventsOf = (before, after) =>
  before || !after
    ? []
    : [
        {
          type: 'lamp.lit',
          subject: String(after.id),
          at: Date.parse(String(after.litAt)),
          audience: { people: [String(after.owner)] },
          data: { place: after.place },
        },
      ];
`;

const service = `import type { World } from '../kernel/world/world';
import { handlers } from './handlers';
import { openStore } from './store';

export { contract } from './contract';

export const open = (world: World) => handlers(openStore(world));
`;

const main = `import { serve } from '../kernel/http/serve';
import { worldOf } from '../kernel/world/world';
import { contract, open } from './service';

const world = worldOf(contract.name, process.env, Date.now, __dirname);

export const handler = serve(contract, open(world), world);
`;

const handlers = `import { Refusal } from '../kernel/contract/refusal';
import type { Handlers } from '../kernel/contract/contract';
import { personRef } from '../kernel/identity/id-codec';
import type { contract } from './contract';
import type { Lamp } from './lamp';
import type { Store } from './store';

const show = ({ id, place, litAt }: Lamp) => ({ id, place, litAt });

const found = (lamp: Lamp | undefined): Lamp => {
  if (!lamp) throw new Refusal('lamp-not-found');
  return lamp;
};

export const handlers = (store: Store): Handlers<typeof contract> => ({
  lightLamp: async ({ caller, body, action }) =>
    show(await store.light(personRef(caller.id), body.place, action)),
  getLamp: async ({ caller, params }) => show(found(await store.own(personRef(caller.id), params.lampId))),
  showLampToAgency: async ({ params }) => show(found(await store.get(params.lampId))),
});
`;

const store = `import { type Action, markOf } from '../kernel/identity/action';
import { creation } from '../kernel/table/create';
import { read } from '../kernel/table/read';
import { write } from '../kernel/table/write';
import { instant } from '../kernel/text/time';
import type { World } from '../kernel/world/world';
import { type Lamp, lampKey } from './lamp';

export const openStore = ({ table, ids }: Pick<World, 'table' | 'ids'>) => ({
  light: (owner: string, place: string, action: Action): Promise<Lamp> => {
    const id = ids.ownedId(owner, action.id);
    const lamp = { ...lampKey(id), type: 'lamp', version: 1, made: markOf(action), id, owner, place };
    return write(table, creation({ ...lamp, litAt: instant(action.at) }));
  },
  get: (id: string): Promise<Lamp | undefined> => read<Lamp>(table, lampKey(id)),
  own: async (owner: string, id: string): Promise<Lamp | undefined> => {
    const lamp = await read<Lamp>(table, lampKey(id));
    return lamp?.owner === owner ? lamp : undefined;
  },
});
export type Store = ReturnType<typeof openStore>;
`;

const changes = `import type { Changes } from '../kernel/events/module';
import { eventsOf } from './lamp';

export const changes: Changes = { lamp: eventsOf };
`;

const security = `import type { Route } from '../../functions/kernel/contract/contract';
import { contract } from '../../functions/lamps/contract';
import type { Builders, Things } from '../security/things';
import type { World } from '../security/world';
import type { Caller } from '../support/callers';
import { client } from '../support/client';

const lampOf = async (world: World, caller: Caller): Promise<string> =>
  (await client(contract, world.transport).lightLamp({ caller, body: { place: 'Rainbow Street' } })).body.id;

const lampIds = async (world: World, { access }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const own = { lampId: await lampOf(world, amina) };
  const missing = { lampId: world.portal.ids.ownedId('00'.repeat(9), 'never made') };
  const others = { lampId: await lampOf(world, badr) };
  return { own, missing, others: typeof access === 'object' ? missing : others };
};

export const things: Builders = { lampId: lampIds };
`;

const costs = `import type { contract } from '../../../functions/lamps/contract';
import { contract as lamps } from '../../../functions/lamps/contract';
import { agency } from '../../../tests/support/callers';
import { type Cases, oneRead, spends } from '../case';
import type { Scene } from '../scene';

const lit = async (scene: Scene) => {
  const { caller } = scene.somebody();
  const body = { place: 'Rainbow Street' };
  const { id } = (await scene.portal.client(lamps).lightLamp({ caller, body })).body;
  scene.pass();
  return { caller, params: { lampId: id } };
};

export const cases: Cases<typeof contract> = {
  lightLamp: [
    {
      asking: (scene) => ({ caller: scene.somebody().caller, body: { place: 'Rainbow Street' } }),
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
  getLamp: [{ asking: lit, ...oneRead }],
  showLampToAgency: [
    {
      asking: async (scene) => ({
        params: (await lit(scene)).params,
        caller: agency('4f0kq8tn2c6vh1b9m3jd5s7e', 'lamps:read'),
      }),
      ...oneRead,
    },
  ],
};
`;

/** The files of the service, by their paths. */
export const lamps: Readonly<Record<string, string>> = {
  'functions/lamps/contract.ts': contract,
  'functions/lamps/lamp.ts': lamp,
  'functions/lamps/service.ts': service,
  'functions/lamps/main.ts': main,
  'functions/lamps/handlers.ts': handlers,
  'functions/lamps/store.ts': store,
  'functions/lamps/changes.ts': changes,
  'tests/lamps/security.ts': security,
  'bench/costs/lamps/cases.ts': costs,
};
