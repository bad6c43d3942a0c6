import { bare, drafted, newCase, submitted } from '../../../tests/applications/world';
import { type EventCase, ordered, spends } from '../events/case';

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'event', of: 'application.submitted', does: 'it is found by its short reference' },
    prepare: async (scene) => {
      const one = await newCase(scene.portal, bare);
      const { caller } = scene.somebody();
      return scene.hears('applications', 'application.submitted', () => submitted(scene.portal, one, caller));
    },
    ...ordered(),
    ...spends([2, 1, 1], [0, 1], 'lanes'),
  },
  {
    ...{ kind: 'deadline', of: 'application', does: 'a draft that nobody touches is looked at' },
    prepare: async (scene) => {
      const one = await newCase(scene.portal, bare);
      await drafted(one, scene.somebody().caller, {});
      return scene.due('applications', 'application');
    },
    ...ordered(),
    ...spends([3, 2, 5], [0, 1], 'lanes', 'stillDue', 'due'),
  },
];
