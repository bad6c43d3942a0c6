import { headKeyOf } from '../../../functions/blocks/searching/generation';
import { serviceIndex } from '../../../functions/catalogue/search/service-index';
import { index, newOffice } from '../../../tests/catalogue/world';
import { type EventCase, ordered, spends } from '../events/case';

const code = 'market-stall';

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'event', of: 'public-service.published', does: 'the index of services is to be made anew' },
    prepare: async (scene) =>
      scene.hears('catalogue', 'public-service.published', () => newOffice(scene.portal).publish(code)),
    ...ordered(),
    ...spends([2, 1, 2], [0, 1], 'lanes', 'due'),
  },
  {
    ...{ kind: 'event', of: 'public-service.retired', does: 'the same' },
    prepare: async (scene) => {
      const { publish, api, caller } = newOffice(scene.portal);
      await publish(code);
      return scene.hears('catalogue', 'public-service.retired', () =>
        api.retireService({ caller, params: { serviceCode: code }, body: { officer: 'L. Khoury' } }),
      );
    },
    ...ordered(),
    ...spends([2, 1, 1], [0, 1], 'lanes'),
  },
  {
    ...{ kind: 'deadline', of: serviceIndex, does: 'the index of services is made anew, of one' },
    prepare: async (scene) => {
      await newOffice(scene.portal).publish(code);
      await index(scene.portal);
      return scene.due('catalogue', serviceIndex, headKeyOf(serviceIndex));
    },
    ...ordered(),
    ...spends([7, 2.5, 7], [1, 2], 'lanes', 'stillDue', 'listed', 'due'),
  },
];
