import type { contract } from '../../../functions/catalogue/contract';
import { assessEligibility } from '../../../functions/catalogue/eligibility/examples';
import { definition } from '../../../functions/catalogue/versions/examples';
import { index, newOffice, officer, staff } from '../../../tests/catalogue/world';
import { type Cases, oneRead, spends, untouched } from '../case';
import { asBefore, type Scene, times } from '../scene';

const code = 'market-stall';

const office = async ({ portal }: Scene) => newOffice(portal);

const drafted = async (scene: Scene) => {
  const made = await office(scene);
  await made.save(code);
  scene.pass();
  return made;
};

const submitted = async (scene: Scene) => {
  const made = await drafted(scene);
  await made.submit(code);
  scene.pass();
  return made;
};

const published = async (scene: Scene) => {
  const made = await office(scene);
  const serviceId = await made.publish(code);
  scene.pass();
  return { ...made, serviceId };
};

const decision = async (scene: Scene) => {
  const made = await submitted(scene);
  const params = { serviceId: made.idOf(code) };
  return { caller: staff, params, body: { revision: await made.revision(code), officer } };
};

const own = { params: { serviceCode: code } };

export const cases: Cases<typeof contract> = {
  listTopics: [{ asking: async () => ({}), ...untouched }],
  browseServices: [
    {
      when: '20 of 25',
      asking: async (scene) => {
        const { api, publish } = await office(scene);
        let count = 0;
        await times(25, () => {
          count += 1;
          return publish(`stall-${count}`);
        });
        return asBefore({ query: { limit: '20' } }, (request) => api.browseServices(request));
      },
      ...spends([1, 2, 0], [2, 0]),
    },
  ],
  showService: [
    {
      asking: async (scene) => {
        const { api, serviceId } = await published(scene);
        return asBefore({ params: { serviceId } }, (request) => api.showService(request));
      },
      ...untouched,
    },
  ],
  searchServices: [
    {
      asking: async (scene) => {
        const { api } = await published(scene);
        await index(scene.portal);
        return asBefore({ query: { q: 'market stal' } }, (request) => api.searchServices(request));
      },
      ...untouched,
    },
  ],
  describeAsJsonLd: [
    {
      when: 'a page of one',
      asking: async (scene) => {
        const { api } = await published(scene);
        return asBefore({ query: { limit: '1' } }, (request) => api.describeAsJsonLd(request));
      },
      ...spends([2, 1.5, 0], [1, 0], 'whole'),
    },
  ],
  describeAsTurtle: [
    {
      when: 'a page of one',
      asking: async (scene) => {
        const { api } = await published(scene);
        return asBefore({ query: { limit: '1' } }, (request) => api.describeAsTurtle(request));
      },
      ...spends([2, 1.5, 0], [1, 0], 'whole'),
    },
  ],
  assessEligibility: [
    {
      asking: async (scene) => {
        const { api, serviceId } = await published(scene);
        const request = { params: { serviceId }, body: assessEligibility.body };
        return asBefore(request, (again) => api.assessEligibility(again));
      },
      ...untouched,
    },
  ],
  showVersion: [
    {
      asking: async (scene) => ({
        params: { serviceId: (await published(scene)).serviceId, version: '1' },
      }),
      ...spends([2, 1.5, 0], [0.5, 0], 'consistent', 'called'),
    },
  ],
  showChanges: [
    {
      asking: async (scene) => {
        const { api, serviceId } = await published(scene);
        const request = { params: { serviceId, version: '1' } };
        return asBefore(request, (again) => api.showChanges(again));
      },
      ...oneRead,
    },
  ],
  listServices: [
    {
      asking: async (scene) => ({ caller: (await drafted(scene)).caller }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getService: [
    {
      asking: async (scene) => ({ caller: (await drafted(scene)).caller, ...own }),
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
  ],
  compareDraft: [
    {
      asking: async (scene) => ({ caller: (await drafted(scene)).caller, ...own }),
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
  ],
  saveService: [
    {
      asking: async (scene) => ({ caller: (await drafted(scene)).caller, ...own, body: definition as never }),
      ...spends([1, 0, 5], [0, 1], 'indexed'),
    },
  ],
  discardDraft: [
    {
      asking: async (scene) => {
        const { caller, save } = await published(scene);
        await save(code);
        return { caller, ...own, body: {} };
      },
      ...spends([1, 0, 5], [0, 1], 'indexed'),
    },
  ],
  submitService: [
    {
      asking: async (scene) => ({ caller: (await drafted(scene)).caller, ...own, body: { officer } }),
      ...spends([2, 1, 7], [0, 1], 'checked', 'indexed'),
    },
  ],
  withdrawService: [
    {
      asking: async (scene) => ({ caller: (await submitted(scene)).caller, ...own, body: {} }),
      ...spends([1, 0, 7], [0, 1], 'indexed'),
    },
  ],
  retireService: [
    {
      asking: async (scene) => ({ caller: (await published(scene)).caller, ...own, body: { officer } }),
      ...spends([1, 0, 13], [0, 1], 'agree', 'indexed'),
    },
  ],
  importServices: [
    {
      when: 'one',
      asking: async (scene) => ({
        caller: (await office(scene)).caller,
        body: { items: [{ code, definition: definition as never }] },
      }),
      ...spends([3, 2, 4], [0, 1], 'answered', 'begun', 'indexed'),
    },
  ],
  exportServices: [
    {
      asking: async (scene) => ({ caller: (await drafted(scene)).caller }),
      ...spends([2, 2.5, 0], [1.5, 0], 'whole'),
    },
  ],
  listReviews: [
    {
      asking: async (scene) => {
        const { api } = await submitted(scene);
        return asBefore({ caller: staff }, (request) => api.listReviews(request));
      },
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getReview: [
    {
      asking: async (scene) => {
        const { api, idOf } = await submitted(scene);
        const request = { caller: staff, params: { serviceId: idOf(code) } };
        return asBefore(request, (again) => api.getReview(again));
      },
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
  ],
  approveService: [{ asking: decision, ...spends([2, 1, 24], [0, 3], 'checked', 'agree', 'indexed') }],
  sendServiceBack: [
    {
      asking: async (scene) => {
        const { body, ...request } = await decision(scene);
        return { ...request, body: { ...body, reasons: 'Say by when it is ready.' } };
      },
      ...spends([1, 0, 7], [0, 1], 'indexed'),
    },
  ],
};
