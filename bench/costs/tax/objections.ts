import { assess } from '../../../functions/tax/assessments/examples';
import type { contract } from '../../../functions/tax/contract';
import { contract as tax } from '../../../functions/tax/contract';
import { decideObjection } from '../../../functions/tax/decisions/examples';
import { objectTo } from '../../../functions/tax/objections/examples';
import { putTaxpayer } from '../../../functions/tax/register/examples';
import { claim } from '../../../tests/tax/world';
import { type Cases, oneRead, spends } from '../case';
import type { Scene } from '../scene';
import { taxOffice } from './scene';

type Measured =
  | 'objectTo'
  | 'listObjections'
  | 'getObjection'
  | 'answerObjection'
  | 'withdrawObjection'
  | 'listObjectionQueue'
  | 'showObjectionToAgency'
  | 'reviewObjection'
  | 'askTaxpayer'
  | 'decideObjection';

/** An assessment of a person who has claimed the taxpayer. */
const assessed = async (scene: Scene) => {
  const { agencyId, caller: office } = await taxOffice(scene);
  const { sub, caller } = scene.somebody();
  await claim(scene.portal, sub, agencyId, putTaxpayer.params.taxpayer);
  const api = scene.portal.client(tax);
  const { id: assessmentId } = (await api.assess({ caller: office, body: assess.body })).body;
  return { api, office, caller, assessmentId };
};

export const objected = async (scene: Scene) => {
  const { assessmentId, caller, ...others } = await assessed(scene);
  const params = { assessmentId };
  const { id: objectionId } = (await others.api.objectTo({ caller, params, body: objectTo.body })).body;
  scene.pass();
  return { ...others, caller, params: { objectionId } };
};

const text = 'The plan was filed with the building permit 2019/118.';

const byOffice =
  (body: object) =>
  async (scene: Scene): Promise<never> => {
    const { office, params } = await objected(scene);
    return { caller: office, params, body } as never;
  };

export const objectionCases: Pick<Cases<typeof contract>, Measured> = {
  objectTo: [
    {
      asking: async (scene) => {
        const { caller, assessmentId } = await assessed(scene);
        return { caller, params: { assessmentId }, body: objectTo.body };
      },
      ...spends([3, 3, 14], [1, 4], 'leveled', 'both', 'agree', 'indexed', 'due', 'called'),
    },
  ],
  listObjections: [
    {
      asking: async (scene) => ({ caller: (await objected(scene)).caller }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  getObjection: [
    {
      asking: async (scene) => {
        const { caller, params } = await objected(scene);
        return { caller, params };
      },
      ...oneRead,
    },
  ],
  answerObjection: [
    {
      asking: async (scene) => {
        const { api, office, caller, params } = await objected(scene);
        await api.askTaxpayer({ caller: office, params, body: { text } });
        scene.pass();
        return { caller, params, body: { text } };
      },
      ...spends([1, 0, 6], [0, 2], 'indexed', 'due'),
    },
  ],
  withdrawObjection: [
    {
      asking: async (scene) => {
        const { caller, params } = await objected(scene);
        return { caller, params, body: {} };
      },
      ...spends([3, 2, 13], [1, 4], 'both', 'agree', 'indexed', 'due'),
    },
  ],
  listObjectionQueue: [
    {
      asking: async (scene) => ({ caller: (await objected(scene)).office }),
      ...spends([1, 2, 0], [0.5, 0], 'filtered'),
    },
  ],
  showObjectionToAgency: [
    {
      asking: async (scene) => {
        const { office, params } = await objected(scene);
        return { caller: office, params };
      },
      ...spends([1, 2, 1], [1, 1], 'consistent'),
    },
  ],
  reviewObjection: [{ asking: byOffice({}), ...spends([1, 0, 5], [0, 2], 'indexed') }],
  askTaxpayer: [{ asking: byOffice({ text }), ...spends([1, 0, 6], [0, 2], 'indexed', 'due') }],
  decideObjection: [
    {
      when: 'that upholds it in part',
      asking: byOffice(decideObjection.body),
      ...spends([3, 2, 22], [1, 5], 'both', 'agree', 'indexed', 'due'),
    },
  ],
};
