import type { contract } from '../../../functions/overview/contract';
import { hearing, someone, told } from '../../../tests/overview/world';
import { type Cases, spends } from '../case';
import { type Scene, times } from '../scene';

const link = { pk: 'bill#one', sk: 'bill' };

/** Somebody with as many matters. */
const busy = async (scene: Scene, count: number) => {
  const { caller, ref } = someone();
  const react = hearing(scene.portal);
  let made = 0;
  await times(count, async () => {
    made += 1;
    const id = `${made}`.padStart(44, '0');
    const owner = { person: ref };
    const matter = {
      ...{ kind: 'bill', id, owner, names: { en: 'Waste collection' }, state: 'open', open: true },
      ...{ awaited: { from: 'me', task: 'pay' } as const, at: scene.portal.clock(), due: '2026-03-31' },
    };
    await react(told({ owner, kind: 'bill', id, matter }, { ...link, pk: `${link.pk}${made}` }, 1));
  });
  return { caller };
};

export const cases: Cases<typeof contract> = {
  listMatters: [
    {
      when: 'of 20 matters',
      asking: (scene) => busy(scene, 20),
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
};
