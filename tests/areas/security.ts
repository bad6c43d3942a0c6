import { addressIdOf } from '../../functions/areas/addresses/address';
import { putAddress } from '../../functions/areas/addresses/examples';
import { contract } from '../../functions/areas/contract';
import { areaIdOf } from '../../functions/areas/register/area';
import { putArea } from '../../functions/areas/register/examples';
import { askForResidence } from '../../functions/areas/residences/examples';
import type { Route } from '../../functions/kernel/contract/contract';
import type { Bodies, Builders, Things } from '../security/things';
import type { Office, World } from '../security/world';
import type { Caller } from '../support/callers';
import { client } from '../support/client';

/*
 * What the parameters of paths of areas name: each of two agencies has a register of its own, and each of two citizens says that they
 * live in one.
 */

const areaReference = 'D-01';
const addressReference = '0412-0012';

const registered = async ({ transport }: World, { id, caller }: Office) => {
  const api = client(contract, transport);
  const idempotencyKey = 'registered-for-areas';
  await api.putArea({ caller, ...putArea, idempotencyKey } as never);
  await api.putAddress({ caller, ...putAddress, idempotencyKey } as never);
  return { areaId: areaIdOf(id, areaReference), addressId: addressIdOf(id, addressReference) };
};

const published =
  (parameter: 'area' | 'address') =>
  async (world: World): Promise<Things> => {
    const made = await registered(world, world.agencies[0]);
    const own = { [parameter]: parameter === 'area' ? made.areaId : made.addressId };
    return { own, missing: { [parameter]: '0'.repeat(24) }, published: true };
  };

/** Each agency has names of its own: that of the second is none to the first. */
const named =
  (parameter: string, own: string) =>
  async (world: World): Promise<Things> => {
    await registered(world, world.agencies[0]);
    const others = { [parameter]: 'of-the-second' };
    const [, { caller }] = world.agencies;
    const api = client(contract, world.transport);
    const params = { areaReference: 'of-the-second', addressReference: 'of-the-second' };
    await api.putArea({ caller, params, body: putArea.body, idempotencyKey: 'second' } as never);
    await api.putAddress({ caller, params, body: putAddress.body, idempotencyKey: 'second' } as never);
    return { own: { [parameter]: own }, others, missing: { [parameter]: 'never-made' } };
  };

const jobOf = async (world: World, { caller }: Office): Promise<string> =>
  (await client(contract, world.transport).askForAreaImport({ caller, body: { bytes: 1_000 } })).body.id;

const importIds = async (world: World): Promise<Things> => {
  const [own = '', others = ''] = await Promise.all(world.agencies.map((office) => jobOf(world, office)));
  return { own: { importId: own }, others: { importId: others }, missing: { importId: '0'.repeat(24) } };
};

/** Taken back first, as no more than three may wait. */
const residenceOf = async (world: World, office: Office, caller: Caller): Promise<string> => {
  const made = await registered(world, office);
  const api = client(contract, world.transport);
  for (const { id, state } of (await api.listResidences({ caller })).body.items) {
    if (state === 'asked') await api.withdrawResidence({ caller, params: { residenceId: id }, body: {} });
  }
  const body = { ...askForResidence.body, addressId: made.addressId };
  return (await api.askForResidence({ caller, body })).body.id;
};

const residenceIds = async (world: World, route: Route): Promise<Things> => {
  const [[amina, badr], [first, second]] = [world.citizens, world.agencies];
  const [own, others] = [await residenceOf(world, first, amina), await residenceOf(world, second, badr)];
  if (route.path.endsWith('/end')) {
    const body = { officer: 'L. Khoury' };
    const confirm = (caller: Caller, residenceId: string) =>
      client(contract, world.transport).confirmResidence({ caller, params: { residenceId }, body });
    await confirm(first.caller, own);
    await confirm(second.caller, others);
  }
  const missing = { residenceId: world.portal.ids.ownedId('00'.repeat(9), 'never made') };
  return { own: { residenceId: own }, others: { residenceId: others }, missing };
};

/** What the parameters of paths name. */
export const things: Builders = {
  area: published('area'),
  address: published('address'),
  areaReference: named('areaReference', areaReference),
  addressReference: named('addressReference', addressReference),
  importId: importIds,
  residenceId: residenceIds,
};

/** Bodies whose examples name things that have to be registered first. */
export const bodies: Bodies = {
  'POST /v1/areas/residences': async (world: World) => {
    await residenceOf(world, world.agencies[0], world.citizens[0]);
    const made = await registered(world, world.agencies[0]);
    return { ...askForResidence.body, addressId: made.addressId };
  },
};
