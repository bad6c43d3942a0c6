import { putArea } from '../../../functions/areas/register/examples';
import { headKeyOf } from '../../../functions/blocks/searching/generation';
import { index, newRegister } from '../../../tests/areas/world';
import { type EventCase, ordered, spends } from '../events/case';

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'event', of: 'area.changed', does: 'the index of names is to be made anew' },
    prepare: async (scene) =>
      scene.hears('areas', 'area.changed', () => newRegister(scene.portal).area('D-01', putArea.body)),
    ...ordered(),
    ...spends([2, 1, 2], [0, 1], 'lanes', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'place-index', does: 'the index of names is made anew, of a handful' },
    prepare: async (scene) => {
      await newRegister(scene.portal).area('D-01', putArea.body);
      await index(scene.portal);
      return scene.due('areas', 'place-index', headKeyOf('place-index'));
    },
    ...ordered(),
    ...spends([7, 2.5, 7], [1, 2], 'lanes', 'stillDue', 'listed', 'due'),
  },
];
