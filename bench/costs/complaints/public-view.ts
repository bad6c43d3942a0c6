import type { contract } from '../../../functions/complaints/contract';
import { publish } from '../../../functions/complaints/public-view/projection-store';
import { type Cases, spends } from '../case';
import { asBefore, type Scene } from '../scene';

/** Some complaints of one agency at one place, as the public sees them. */
const shown = async (scene: Scene, count: number) => {
  const office = await scene.office();
  const ids: string[] = [];
  const { table } = scene.portal;
  for (let index = 0; index < count; index += 1) {
    const id = await scene.file(office, scene.somebody().caller);
    if (!(await publish(table, id))) throw new Error(`${id} was not filed`);
    ids.push(id);
  }
  return { agencyId: office.agencyId, complaintId: ids[0] ?? '' };
};

type Named =
  | 'listPublicComplaints'
  | 'showPublicComplaint'
  | 'mapPublicComplaints'
  | 'nearPublicComplaints'
  | 'countPublicComplaints'
  | 'watchArea'
  | 'listAreas'
  | 'unwatchArea'
  | 'listFollowed'
  | 'followComplaint'
  | 'unfollowComplaint';

const watched = { name: 'Home', latitude: 31.95, longitude: 35.91, radius: 500 };

const followed = async (scene: Scene) => {
  const { complaintId } = await shown(scene, 1);
  return { ...scene.somebody(), params: { publishedId: complaintId } };
};

export const publicCases: Pick<Cases<typeof contract>, Named> = {
  listPublicComplaints: [
    {
      when: 'of 20',
      asking: async (scene) => {
        const { agencyId } = await shown(scene, 20);
        return asBefore({ query: { agencyId } }, scene.complaints.listPublicComplaints);
      },
      ...spends([1, 1.5, 0], [1.5, 0]),
    },
  ],
  showPublicComplaint: [
    {
      asking: async (scene) => {
        const params = { publishedId: (await shown(scene, 1)).complaintId };
        return asBefore({ params }, scene.complaints.showPublicComplaint);
      },
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
  ],
  mapPublicComplaints: [
    {
      when: 'of 20',
      asking: async (scene) => ({ query: { agencyId: (await shown(scene, 20)).agencyId } }),
      ...spends([1, 1.5, 0], [1.5, 0]),
    },
  ],
  nearPublicComplaints: [
    {
      when: 'of 5, in nine cells',
      asking: async (scene) => {
        const { agencyId } = await shown(scene, 5);
        const query = { agencyId, latitude: '31.9539', longitude: '35.9106', radius: '200' };
        return asBefore({ query }, scene.complaints.nearPublicComplaints);
      },
      ...spends([1, 7, 0], [0.5, 0], 'cells'),
    },
  ],
  countPublicComplaints: [
    {
      asking: async (scene) => ({ query: { agencyId: (await shown(scene, 1)).agencyId } }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  watchArea: [
    {
      asking: (scene) => ({ ...scene.somebody(), body: watched }),
      ...spends([2, 0.5, 3], [0, 3], 'limited'),
    },
  ],
  listAreas: [
    {
      when: 'of 1',
      asking: async (scene) => {
        const { caller } = scene.somebody();
        await scene.complaints.watchArea({ caller, body: watched });
        return { caller };
      },
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  unwatchArea: [
    {
      asking: async (scene) => {
        const { caller } = scene.somebody();
        const { id } = (await scene.complaints.watchArea({ caller, body: watched })).body;
        return { caller, params: { areaId: id } };
      },
      ...spends([1, 0, 3], [0, 3]),
    },
  ],
  listFollowed: [
    {
      when: 'of 1',
      asking: async (scene) => {
        const asking = await followed(scene);
        await scene.complaints.followComplaint(asking);
        return asBefore({ caller: asking.caller }, scene.complaints.listFollowed);
      },
      ...spends([2, 2, 0], [1, 0], 'consistent'),
    },
  ],
  followComplaint: [{ asking: followed, ...spends([2, 0, 2], [0, 2], 'listedToo') }],
  unfollowComplaint: [{ asking: followed, ...spends([2, 0, 2], [0, 2], 'listedToo') }],
};
