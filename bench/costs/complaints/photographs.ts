import { fileKey } from '../../../functions/blocks/attachments/keys';
import { settleUpload } from '../../../functions/blocks/attachments/upload';
import type { contract } from '../../../functions/complaints/contract';
import { attachesTo } from '../../../functions/complaints/photographs/photograph';
import { write } from '../../../functions/kernel/table/write';
import { type Cases, oneRead, spends } from '../case';
import type { Scene } from '../scene';

const announced = { mediaType: 'image/jpeg', bytes: 1_482_113 } as const;

/** A complaint that was filed, with one photograph that is attached. */
const illustrated = async (scene: Scene) => {
  const office = await scene.office();
  const { caller } = scene.somebody();
  const params = { complaintId: await scene.file(office, caller) };
  const { id } = (await scene.complaints.askForPhotograph({ caller, params, body: announced })).body;
  const at = scene.portal.clock();
  const hash = 'f'.repeat(64);
  const file = fileKey({ kind: 'complaint', itemId: params.complaintId, id }, hash);
  const outcome = { status: 'attached', hash, at, file, bytes: 1_468_022 } as const;
  await write(scene.portal.table, settleUpload({ id, ...attachesTo(params.complaintId, at) }, outcome));
  scene.pass();
  const one = { ...params, photographId: id };
  return { citizen: { caller, params: one }, agency: { caller: office.caller, params: one } };
};

type Named =
  | 'askForPhotograph'
  | 'cancelPhotograph'
  | 'listPhotographs'
  | 'getPhotograph'
  | 'showPhotographToAgency';

export const photographCases: Pick<Cases<typeof contract>, Named> = {
  askForPhotograph: [
    {
      asking: async (scene) => {
        const { caller } = scene.somebody();
        const complaintId = await scene.file(await scene.office(), caller);
        return { caller, params: { complaintId }, body: announced };
      },
      ...spends([1, 0, 2], [0, 2]),
    },
  ],
  cancelPhotograph: [
    {
      asking: async (scene) => {
        const { caller } = scene.somebody();
        const params = { complaintId: await scene.file(await scene.office(), caller) };
        const asking = { caller, params, body: announced };
        const { id } = (await scene.complaints.askForPhotograph(asking)).body;
        return { caller, params: { ...params, photographId: id } };
      },
      ...spends([1, 0, 2], [0, 2]),
    },
  ],
  listPhotographs: [
    {
      asking: async (scene) => {
        const { caller, params } = (await illustrated(scene)).citizen;
        return { caller, params: { complaintId: params.complaintId } };
      },
      ...oneRead,
    },
  ],
  getPhotograph: [{ asking: async (scene) => (await illustrated(scene)).citizen, ...oneRead }],
  showPhotographToAgency: [
    {
      asking: async (scene) => (await illustrated(scene)).agency,
      ...spends([1, 1, 1], [0.5, 0], 'consistent', 'logged'),
    },
  ],
};
