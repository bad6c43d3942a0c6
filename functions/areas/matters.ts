import type { Matters, MattersOf } from '../blocks/matters/matter';
import type { StoredResidence } from './residences/residence';

const residenceMatters: MattersOf = (item) => {
  const { id, owner, agencyId, state, card } = item as unknown as StoredResidence;
  const open = state === 'asked';
  return [
    {
      ...{ kind: 'residence', id, owner: { person: owner }, agencyId, state, open },
      at: Date.parse(card.askedAt),
      ...(open
        ? { awaited: { from: 'agency', task: 'decide' }, ...(card.answerBy ? { due: card.answerBy } : {}) }
        : {}),
    },
  ];
};

export const matters: Matters = {
  kinds: {
    residence: {
      title: { en: 'Where I live', ar: 'محل إقامتي', fa: 'محل سکونتم' },
      link: (id) => `/v1/areas/residences/${id}`,
      ...{ section: 'residences', private: true },
    },
  },
  of: { residence: residenceMatters },
};
