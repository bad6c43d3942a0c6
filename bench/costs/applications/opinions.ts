import type { contract } from '../../../functions/applications/contract';
import { bare, bringToOpinion, free, submitted } from '../../../tests/applications/world';
import { type Cases, spends } from '../case';
import { asBefore, type Scene, times } from '../scene';
import { inReview, known } from './scenes';

const fire = { code: 'fire', names: { en: 'Fire', ar: 'حريق', fa: 'آتش' }, days: 10 };

/** An agency is asked its opinion on an application, which is its own to decide as well. */
const asking = async (scene: Scene) => {
  const made = await inReview(scene, { ...free, workflow: { opinions: [fire] } });
  const { params } = made.byAgency;
  return { ...made, onOpinion: { ...made.byAgency, params: { ...params, opinion: fire.code } } };
};
const favourable = { outcome: 'favourable', text: 'The exits are free.' } as const;

const shownToAgency = spends([1, 2, 1], [1, 0], 'logged');

export const opinionCases = {
  listOpinions: [
    {
      when: '20 of 25',
      asking: async (scene) => {
        const one = await known(scene, { ...bare, workflow: { opinions: [fire] } });
        await times(25, () => submitted(scene.portal, one, scene.somebody().caller));
        const { caller } = one.by;
        return asBefore({ caller, query: { limit: '20' } }, (request) => one.api.listOpinions(request));
      },
      ...spends([1, 2, 0], [2, 0]),
    },
  ],
  showOpinion: [{ asking: async (scene) => (await asking(scene)).onOpinion, ...shownToAgency }],
  claimOpinion: [
    { asking: async (scene) => (await asking(scene)).onOpinion, ...spends([1, 0, 4], [0, 1], 'indexed') },
  ],
  giveOpinion: [
    {
      asking: async (scene) => ({ ...(await asking(scene)).onOpinion, body: favourable }),
      ...spends([1, 0, 16], [0, 4], 'agree', 'indexed'),
    },
  ],
  askForOpinionAgain: [
    {
      asking: async (scene) => {
        const { one, onOpinion } = await asking(scene);
        await one.api.giveOpinion({ ...onOpinion, body: favourable });
        return { ...onOpinion, body: { text: 'The plan has changed.' } };
      },
      ...spends([2, 1, 14], [1, 4], 'agree', 'indexed'),
    },
  ],
  askForOpinionDocument: [
    {
      asking: async (scene) => {
        const { onOpinion } = await asking(scene);
        return { ...onOpinion, body: { mediaType: 'image/png', bytes: 1000 } };
      },
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
  showOpinionDocument: [
    {
      asking: async (scene) => {
        const { onOpinion } = await asking(scene);
        const documentId = await bringToOpinion(scene.portal, onOpinion.caller, onOpinion.params);
        return { ...onOpinion, params: { ...onOpinion.params, documentId } };
      },
      ...spends([1, 2, 1], [1, 0], 'logged'),
    },
  ],
} satisfies Partial<Cases<typeof contract>>;
