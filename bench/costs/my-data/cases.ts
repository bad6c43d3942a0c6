import { contract } from '../../../functions/my-data/contract';
import { type Cases, oneRead, spends, untouched } from '../case';
import { type Scene, times } from '../scene';

/** Somebody whose data was read as often. */
const watched = async (scene: Scene, count: number) => {
  const { caller, sub } = scene.somebody();
  await times(count, () => scene.look(sub));
  // The function remembers the names of agencies.
  await scene.portal.client(contract).listAccesses({ caller });
  return { caller };
};

/** Somebody who has asked to be erased. */
const waiting = async (scene: Scene) => {
  const { caller } = scene.somebody();
  await scene.portal.client(contract).askErasure({ caller, body: {} });
  return { caller };
};

export const cases: Cases<typeof contract> = {
  listAccesses: [
    {
      when: 'of 20 reads',
      asking: (scene) => watched(scene, 20),
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
    {
      when: 'by words of the purpose, among 60 reads',
      asking: async (scene) => ({ ...(await watched(scene, 60)), query: { purpose: 'inspection' } }),
      ...spends([1, 5, 0], [2.5, 0], 'consistent', 'filtered'),
    },
  ],
  getAccessChain: [{ asking: (scene) => watched(scene, 1), ...oneRead }],
  askExport: [
    {
      asking: (scene) => ({ ...scene.somebody(), body: {} }),
      ...spends([1, 0, 2], [0, 1], 'due'),
    },
  ],
  getExport: [
    {
      asking: async (scene) => {
        const { caller } = scene.somebody();
        await scene.portal.client(contract).askExport({ caller, body: {} });
        return { caller };
      },
      ...oneRead,
    },
  ],
  askErasure: [
    {
      asking: (scene) => ({ ...scene.somebody(), body: {} }),
      ...spends([1, 0, 2], [0, 1], 'due'),
    },
  ],
  getErasure: [{ asking: (scene) => waiting(scene), ...oneRead }],
  withdrawErasure: [{ asking: (scene) => waiting(scene), ...spends([1, 0, 2], [0, 1], 'due') }],
  getErasureReceipt: [
    {
      asking: async (scene) => {
        const { caller } = scene.somebody();
        const { body } = await scene.portal.client(contract).askErasure({ caller, body: {} });
        return { params: { erasureId: body.id } };
      },
      ...oneRead,
    },
  ],
  getExportSchema: [{ asking: () => ({}), ...untouched }],
  getPersonalDataUsage: [
    {
      when: 'of 20 reads',
      asking: (scene) => watched(scene, 20),
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
  ],
  getSigningKeys: [{ asking: () => ({}), ...untouched }],
};
