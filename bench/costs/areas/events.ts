import { putAddress } from '../../../functions/areas/addresses/examples';
import { putArea } from '../../../functions/areas/register/examples';
import { askForResidence } from '../../../functions/areas/residences/examples';
import { headKeyOf } from '../../../functions/blocks/searching/generation';
import { index, newRegister } from '../../../tests/areas/world';
import { type EventCase, ordered, spends } from '../events/case';
import type { EventScene } from '../events/scene';

/** Somebody says that they live at an address. */
const moved = async (scene: EventScene): Promise<void> => {
  const office = newRegister(scene.portal);
  await office.area('D-01', putArea.body);
  const { id: addressId } = await office.address('0412-0012', putAddress.body);
  const { caller } = scene.somebody();
  await office.api.askForResidence({ caller, body: { ...askForResidence.body, addressId } });
};

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'deadline', of: 'residence', does: 'both are told of one that is overdue' },
    prepare: async (scene) => {
      await moved(scene);
      return scene.due('areas', 'residence');
    },
    ...ordered(),
    ...spends([3, 2, 6], [0, 1], 'lanes', 'stillDue', 'due'),
  },
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
