import { openProofs } from '../../../tests/identity/proof/world';
import { type EventCase, ordered, spends } from '../events/case';

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'event', of: 'identity.claim-started', does: 'the claim is found by its code' },
    prepare: async (scene) =>
      scene.hears('identity', 'identity.claim-started', () =>
        openProofs(scene.portal).claim(scene.somebody()),
      ),
    ...ordered(),
    ...spends([2, 1, 1], [0, 1], 'lanes'),
  },
];
