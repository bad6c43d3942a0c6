import { keepCheckpoint } from '../../../functions/my-data/checkpoints/store';
import { memoryBucket } from '../../../tests/my-data/outside';
import { actingAs } from '../../../tests/support/functions';
import { type EventCase, ordered, spends, worked } from '../events/case';
import type { EventScene } from '../events/scene';

/** An agency reads something of somebody whose chain has an entry already. */
const looked = async (scene: EventScene) => {
  const { sub } = scene.somebody();
  await scene.look(sub);
  await scene.settle();
  return () => scene.look(sub);
};

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'event', of: 'access.logged', does: 'the entry is linked to the one before it' },
    prepare: async (scene) => scene.hears('my-data', 'access.logged', await looked(scene)),
    ...ordered(),
    ...spends([3, 3, 6], [0.5, 2], 'lanes', 'item', 'agree', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'access-chain', does: 'a checkpoint is asked for' },
    prepare: async (scene) => {
      await (await looked(scene))();
      return scene.due('my-data', 'access-chain');
    },
    ...ordered(1),
    ...spends([3, 2, 3], [0, 1], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{ kind: 'work', of: 'checkpoints', does: 'the end of a chain is signed and kept' },
    prepare: async (scene) => {
      await (await looked(scene))();
      await (await scene.due('my-data', 'access-chain'))();
      const effects = { ...actingAs('my-data-checkpoints', scene.portal), objects: memoryBucket() };
      const keep = keepCheckpoint(effects);
      return scene.work('my-data', 'checkpoints', ({ body }) => keep((body as { person: string }).person));
    },
    ...worked,
    ...spends([2, 1, 2], [0.5, 1], 'consistent', 'due'),
  },
];
