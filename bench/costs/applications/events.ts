import { bare, drafted, newCase, submitted } from '../../../tests/applications/world';
import { type EventCase, ordered, spends } from '../events/case';

const fire = { code: 'fire', names: { en: 'Fire', ar: 'حريق', fa: 'آتش' }, days: 10 };

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
    ...{ kind: 'event', of: 'application.withdrawn', does: 'an opinion is no longer asked for' },
    prepare: async (scene) => {
      const one = await newCase(scene.portal, { ...bare, workflow: { opinions: [fire] } });
      const { caller } = scene.somebody();
      const applicationId = await submitted(scene.portal, one, caller);
      const withdraw = { caller, params: { applicationId }, body: {} };
      return scene.hears('applications', 'application.withdrawn', () =>
        one.api.withdrawApplication(withdraw),
      );
    },
    ...ordered(),
    ...spends([3, 2, 5], [1, 1], 'lanes', 'indexed'),
  },
  {
    ...{ kind: 'deadline', of: 'application-opinion', does: 'an agency is reminded of an opinion' },
    prepare: async (scene) => {
      const one = await newCase(scene.portal, { ...bare, workflow: { opinions: [fire] } });
      await submitted(scene.portal, one, scene.somebody().caller);
      return scene.due('applications', 'application-opinion');
    },
    ...ordered(),
    ...spends([3, 2, 3], [0, 1], 'lanes', 'stillDue', 'due'),
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
