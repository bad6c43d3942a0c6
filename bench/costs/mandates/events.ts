import { contract } from '../../../functions/mandates/contract';
import { declareNamespaces, granted, offer } from '../../../tests/mandates/world';
import { type EventCase, ordered, spends } from '../events/case';
import type { EventScene } from '../events/scene';

/** A mandate that was accepted, and passed on to nobody. */
const held = async (scene: EventScene) => {
  await declareNamespaces(scene.portal);
  const [yusuf, amina] = [scene.somebody(), scene.somebody()];
  const mandateId = await granted(scene.portal, yusuf, amina);
  await scene.settle();
  return { yusuf, params: { mandateId } };
};

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'event', of: 'mandate.ended', does: 'nothing was passed on from it that would end as well' },
    prepare: async (scene) => {
      const { yusuf, params } = await held(scene);
      return scene.hears('mandates', 'mandate.ended', () =>
        scene.portal.client(contract).endMandate({ caller: yusuf.caller, params }),
      );
    },
    ...ordered(),
    ...spends([2, 2, 0], [0.5, 0], 'lanes', 'agree'),
  },
  {
    ...{ kind: 'event', of: 'mandate.accepted', does: 'it is found by its short reference' },
    prepare: async (scene) => {
      await declareNamespaces(scene.portal);
      return scene.hears('mandates', 'mandate.accepted', () =>
        granted(scene.portal, scene.somebody(), scene.somebody()),
      );
    },
    ...ordered(),
    ...spends([2, 1, 1], [0, 1], 'lanes'),
  },
  {
    ...{ kind: 'deadline', of: 'mandate', does: 'an offer that nobody accepted lapses' },
    prepare: async (scene) => {
      await declareNamespaces(scene.portal);
      await offer(scene.portal, scene.somebody());
      return scene.due('mandates', 'mandate');
    },
    ...ordered(),
    ...spends([3, 2, 3], [0, 2], 'lanes', 'stillDue', 'indexed', 'due'),
  },
];
