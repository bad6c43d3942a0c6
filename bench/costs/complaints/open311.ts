import { randomUUID } from 'node:crypto';
import { registration } from '../../../functions/agencies/agencies/examples';
import type { contract } from '../../../functions/complaints/contract';
import type { open311Routes } from '../../../functions/complaints/open311/geo-report/routes';
import { agency as agencyCaller, citizen } from '../../../tests/support/callers';
import { type Cases, spends, untouched } from '../case';
import { categoryBody, type Scene, times } from '../scene';

const elevenMinutes = 660_000;
const scopes = ['complaints:write', 'complaint-categories:write'];

/** An agency alone in its jurisdiction, with a service and the key of an app, that the function knows of. */
const jurisdiction = async (scene: Scene) => {
  const query = { jurisdiction_id: `jo-${randomUUID()}` };
  const body = { ...registration, jurisdiction: query.jurisdiction_id };
  const { id } = (await scene.agencies.registerAgency({ caller: scene.staff, body })).body;
  const key = { label: 'App', scopes: ['open311:write'], validDays: 90 };
  const issued = await scene.agencies.issueKey({ caller: scene.staff, params: { agencyId: id }, body: key });
  const caller = agencyCaller(id, ...scopes);
  const { code } = (await scene.complaints.createCategory({ caller, body: categoryBody })).body;
  scene.portal.clock.advance(elevenMinutes);
  await scene.complaints.listOpen311Services({ query });
  const office = { caller, agencyId: id, code };
  const file = () => scene.file(office, citizen(randomUUID()));
  return { query, file, service: `${id}.${code}`, apiKey: issued.body.apiKey };
};

const filled = async (scene: Scene) => {
  const place = await jurisdiction(scene);
  await times(25, place.file);
  await scene.complaints.listOpen311Services({ query: place.query });
  return place;
};

export const open311Cases: Pick<Cases<typeof contract>, keyof typeof open311Routes> = {
  discoverOpen311: [{ asking: () => ({}), ...untouched }],
  listOpen311Services: [
    {
      when: 'of one agency',
      asking: async (scene) => ({ query: (await jurisdiction(scene)).query }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  defineOpen311Service: [
    {
      asking: async (scene) => {
        const { query, service } = await jurisdiction(scene);
        return { query, params: { service } };
      },
      ...untouched,
    },
  ],
  requestOpen311Service: [
    {
      asking: async (scene) => {
        const { query, service, apiKey } = await jurisdiction(scene);
        const place = { lat: '31.95', long: '35.91' };
        return {
          query,
          body: { api_key: apiKey, service_code: service, ...place, 'attribute[state]': 'dark' },
        };
      },
      ...spends([2, 2, 4], [1, 2], 'consistent', 'indexed', 'keyed'),
    },
  ],
  listOpen311Requests: [
    {
      when: '25, of which 10 are shown',
      asking: async (scene) => ({ query: { ...(await filled(scene)).query, page_size: '10' } }),
      ...spends([1, 3, 0], [1, 0], 'filtered'),
    },
  ],
  downloadOpen311Requests: [
    {
      when: 'of 25',
      asking: async (scene) => ({ query: (await filled(scene)).query }),
      ...spends([1, 2.5, 0], [2, 0], 'searched'),
    },
  ],
  showOpen311Request: [
    {
      asking: async (scene) => {
        const { query, file } = await jurisdiction(scene);
        return { query, params: { request: await file() } };
      },
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
  ],
  showOpen311Token: [
    {
      when: 'which is never found',
      asking: async (scene) => ({ query: (await jurisdiction(scene)).query, params: { token: '1' } }),
      status: 404,
      ...untouched,
    },
  ],
  updateOpen311Request: [
    {
      asking: async (scene) => {
        const { query, service, apiKey } = await jurisdiction(scene);
        const report = { api_key: apiKey, service_code: service, lat: '31.95', long: '35.91' };
        const body = { ...report, 'attribute[state]': 'dark' };
        const made = (await scene.complaints.requestOpen311Service({ query, body })).body;
        scene.pass();
        const service_request_id = made[0]?.service_request_id ?? '';
        return { query, body: { api_key: apiKey, service_request_id, description: 'It flickers now.' } };
      },
      ...spends([2, 3, 5], [1, 2], 'consistent', 'indexed', 'keyed'),
    },
  ],
  listOpen311Updates: [
    {
      when: 'of 25 that changed in the last day',
      asking: async (scene) => ({ query: (await filled(scene)).query }),
      ...spends([2, 28, 0], [12.5, 0], 'consistent', 'whole'),
    },
  ],
};
