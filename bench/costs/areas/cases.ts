import { randomUUID } from 'node:crypto';
import { putAddress } from '../../../functions/areas/addresses/examples';
import type { contract } from '../../../functions/areas/contract';
import { askForAreaImport } from '../../../functions/areas/import-jobs/examples';
import { putArea } from '../../../functions/areas/register/examples';
import { askForResidence, endResidence, refuseResidence } from '../../../functions/areas/residences/examples';
import { maxStaleness } from '../../../functions/kernel/table/reference';
import { index, newRegister } from '../../../tests/areas/world';
import { type Cases, oneRead, spends, untouched } from '../case';
import { asBefore, type Scene, times } from '../scene';

const register = async (scene: Scene) => newRegister(scene.portal, await scene.register());

/** A register with the district and the address of the examples, of which the function has forgotten what it knew. */
const registered = async (scene: Scene) => {
  const office = await register(scene);
  const { id: areaId } = await office.area('D-01', putArea.body);
  const { id: addressId } = await office.address('0412-0012', putAddress.body);
  scene.portal.clock.advance(maxStaleness + 1);
  return { ...office, areaId, addressId };
};

const somebodyThere = async (scene: Scene) => {
  const office = await registered(scene);
  const { caller } = scene.somebody();
  const body = { ...askForResidence.body, addressId: office.addressId };
  return { office, caller, body };
};

const asked = async (scene: Scene) => {
  const { office, caller, body } = await somebodyThere(scene);
  const { id: residenceId } = (await office.api.askForResidence({ caller, body })).body;
  scene.pass();
  return { office, caller, params: { residenceId } };
};

const confirmed = async (scene: Scene) => {
  const made = await asked(scene);
  const body = { officer: 'L. Khoury' };
  await made.office.api.confirmResidence({ caller: made.office.caller, params: made.params, body });
  return made;
};

const job = async (scene: Scene) => {
  const { api, caller } = await register(scene);
  const { id: importId } = (await api.askForAreaImport({ caller, body: askForAreaImport.body })).body;
  return { caller, params: { importId } };
};

const point = '31.9539,35.9106';

export const cases: Cases<typeof contract> = {
  listWholes: [
    {
      asking: async (scene) => ({ query: { limit: (await registered(scene)) && '20' } }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  listParts: [
    {
      asking: async (scene) => {
        const office = await registered(scene);
        await times(20, () => office.area(randomUUID(), { ...putArea.body, level: 'area', parent: 'D-01' }));
        return { params: { area: office.areaId } };
      },
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
  areasAt: [
    {
      asking: async (scene) => {
        const { api } = await registered(scene);
        return asBefore({ query: { point } }, (request) => api.areasAt(request));
      },
      ...untouched,
    },
    {
      when: 'by a function that has just started',
      asking: async (scene) => (await registered(scene)) && { query: { point: '31.955,35.915' } },
      ...spends([2, 8, 0], [3.5, 0], 'consistent', 'grids'),
    },
  ],
  getArea: [
    {
      asking: async (scene) => ({ params: { area: (await registered(scene)).areaId } }),
      ...spends([3, 2.5, 0], [1, 0], 'consistent', 'shaped', 'called'),
    },
  ],
  putArea: [
    {
      asking: async (scene) => ({ caller: (await register(scene)).caller, ...putArea }) as never,
      ...spends([5, 1, 28], [0, 2], 'answered', 'grids', 'begun', 'indexed'),
    },
  ],
  showOwnArea: [
    {
      asking: async (scene) => ({
        caller: (await registered(scene)).caller,
        params: { areaReference: 'D-01' },
      }),
      ...spends([2, 2, 0], [1, 0], 'consistent', 'shaped'),
    },
  ],
  nearAddresses: [
    {
      asking: async (scene) => (await registered(scene)) && { query: { point } },
      ...spends([2, 5, 0], [0.5, 0], 'cells', 'called'),
    },
  ],
  getAddress: [
    {
      asking: async (scene) => {
        const { api, addressId } = await registered(scene);
        return asBefore({ params: { address: addressId } }, (request) => api.getAddress(request));
      },
      ...oneRead,
    },
  ],
  putAddress: [
    {
      asking: async (scene) => {
        const office = await registered(scene);
        await office.address('0412-0014', { ...putAddress.body, number: '14' });
        return {
          caller: office.caller,
          params: { addressReference: '0412-0016' },
          body: { ...putAddress.body, number: '16' },
        };
      },
      ...spends([2, 1, 3], [0, 1], 'answered', 'indexed'),
    },
  ],
  showOwnAddress: [
    {
      asking: async (scene) => ({
        caller: (await registered(scene)).caller,
        params: { addressReference: '0412-0012' },
      }),
      ...oneRead,
    },
  ],
  searchPlaces: [
    {
      when: 'a street with a number',
      asking: async (scene) => {
        const { api } = await registered(scene);
        await index(scene.portal);
        return asBefore({ query: { q: 'Palm Street 12' } }, (request) => api.searchPlaces(request));
      },
      ...spends([1, 1.5, 0], [0.5, 0], 'namesakes'),
    },
    {
      when: 'an area',
      asking: async (scene) => {
        const { api } = await registered(scene);
        await index(scene.portal);
        return asBefore({ query: { q: 'harbour' } }, (request) => api.searchPlaces(request));
      },
      ...untouched,
    },
  ],
  askForAreaImport: [
    {
      asking: async (scene) => ({ caller: (await register(scene)).caller, body: askForAreaImport.body }),
      ...spends([1, 0, 3], [0, 1], 'indexed', 'due'),
    },
  ],
  listAreaImports: [
    {
      when: '20 of 25',
      asking: async (scene) => {
        const { api, caller } = await register(scene);
        await times(25, async () => {
          await api.askForAreaImport({ caller, body: askForAreaImport.body });
          scene.pass();
        });
        return { caller };
      },
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
  getAreaImport: [{ asking: job, ...oneRead }],
  cancelAreaImport: [
    {
      asking: async (scene) => ({ ...(await job(scene)), body: {} }),
      ...spends([1, 0, 3], [0, 1], 'indexed', 'due'),
    },
  ],
  askForResidence: [
    {
      asking: async (scene) => {
        const { caller, body } = await somebodyThere(scene);
        return { caller, body };
      },
      ...spends([4, 3, 5], [0.5, 1], 'registered', 'limited', 'indexed', 'due', 'called'),
    },
  ],
  listResidences: [{ asking: async (scene) => ({ caller: (await asked(scene)).caller }), ...oneRead }],
  getResidence: [
    {
      asking: async (scene) => {
        const { caller, params } = await asked(scene);
        return { caller, params };
      },
      ...oneRead,
    },
  ],
  withdrawResidence: [
    {
      asking: async (scene) => {
        const { caller, params } = await asked(scene);
        return { caller, params, body: {} };
      },
      ...spends([1, 0, 6], [0, 1], 'indexed', 'due'),
    },
  ],
  getHome: [
    {
      asking: async (scene) => {
        const { office, caller } = await confirmed(scene);
        return asBefore({ caller }, (request) => office.api.getHome(request));
      },
      ...oneRead,
    },
  ],
  listAgencyResidences: [
    {
      asking: async (scene) => ({ caller: (await asked(scene)).office.caller }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  showResidenceToAgency: [
    {
      asking: async (scene) => {
        const { office, params } = await asked(scene);
        return { caller: office.caller, params };
      },
      ...spends([1, 1, 1], [0.5, 0], 'consistent', 'logged'),
    },
  ],
  confirmResidence: [
    {
      asking: async (scene) => {
        const { office, params } = await asked(scene);
        return { caller: office.caller, params, body: { officer: 'L. Khoury' } };
      },
      ...spends([1, 0, 7], [0, 1], 'indexed', 'due'),
    },
  ],
  refuseResidence: [
    {
      asking: async (scene) => {
        const { office, params } = await asked(scene);
        return { caller: office.caller, params, body: refuseResidence.body };
      },
      ...spends([1, 0, 7], [0, 1], 'indexed', 'due'),
    },
  ],
  endResidence: [
    {
      asking: async (scene) => {
        const { office, params } = await confirmed(scene);
        return { caller: office.caller, params, body: endResidence.body };
      },
      ...spends([1, 0, 5], [0, 1], 'indexed'),
    },
  ],
};
