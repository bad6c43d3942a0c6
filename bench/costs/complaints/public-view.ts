import type { Complaint } from '../../../functions/complaints/cases/complaint';
import { complaintKey } from '../../../functions/complaints/cases/keys';
import type { contract } from '../../../functions/complaints/contract';
import {
  notifyFollowers,
  updateProjection,
} from '../../../functions/complaints/public-view/projection-store';
import { read } from '../../../functions/kernel/table/read';
import { type Cases, spends } from '../case';
import type { Scene } from '../scene';

/** Some complaints of one agency at one place, as the public sees them. */
const shown = async (scene: Scene, count: number) => {
  const office = await scene.office();
  const ids: string[] = [];
  const { table } = scene.portal;
  for (let index = 0; index < count; index += 1) {
    const id = await scene.file(office, scene.somebody().caller);
    const complaint = await read<Complaint>(table, complaintKey(id));
    if (!complaint) throw new Error(`${id} was not filed`);
    await updateProjection(table, complaint);
    await notifyFollowers(table, complaint);
    ids.push(id);
  }
  return { agencyId: office.agencyId, complaintId: ids[0] ?? '' };
};

type Named =
  | 'listPublicComplaints'
  | 'mapPublicComplaints'
  | 'nearPublicComplaints'
  | 'countPublicComplaints'
  | 'followComplaint'
  | 'unfollowComplaint';

const followed = async (scene: Scene) => {
  const { complaintId } = await shown(scene, 1);
  return { ...scene.somebody(), params: { publishedId: complaintId } };
};

export const publicCases: Pick<Cases<typeof contract>, Named> = {
  listPublicComplaints: [
    {
      when: 'of 20',
      asking: async (scene) => ({ query: { agencyId: (await shown(scene, 20)).agencyId } }),
      ...spends([1, 1.5, 0], [1.5, 0]),
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
        return { query: { agencyId, latitude: '31.9539', longitude: '35.9106', radius: '200' } };
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
  followComplaint: [{ asking: followed, ...spends([1, 0, 1], [0, 1]) }],
  unfollowComplaint: [{ asking: followed, ...spends([1, 0, 1], [0, 1]) }],
};
