import { contract } from '../../../functions/tax/contract';
import { askForImport } from '../../../functions/tax/import-jobs/examples';
import { type Cases, oneRead, spends } from '../case';
import { type Scene, times } from '../scene';
import { taxOffice } from './scene';

type Measured = 'askForImport' | 'listImports' | 'getImport' | 'cancelImport';

export const asked = async (scene: Scene) => {
  const { caller } = await taxOffice(scene);
  const { id } = (await scene.portal.client(contract).askForImport({ caller, body: askForImport.body })).body;
  return { caller, params: { jobId: id } };
};

export const importCases: Pick<Cases<typeof contract>, Measured> = {
  askForImport: [
    {
      asking: async (scene) => ({ caller: (await taxOffice(scene)).caller, body: askForImport.body }),
      ...spends([1, 0, 3], [0, 1], 'indexed', 'due'),
    },
  ],
  listImports: [
    {
      when: '20 of 25',
      asking: async (scene) => {
        const { caller } = await taxOffice(scene);
        const api = scene.portal.client(contract);
        await times(25, async () => {
          await api.askForImport({ caller, body: askForImport.body });
          scene.pass();
        });
        return { caller };
      },
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
  getImport: [{ asking: asked, ...oneRead }],
  cancelImport: [
    {
      asking: async (scene) => ({ ...(await asked(scene)), body: {} }),
      ...spends([1, 0, 3], [0, 1], 'indexed', 'due'),
    },
  ],
};
