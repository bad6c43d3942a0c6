import { randomUUID } from 'node:crypto';
import { issue } from '../../../tests/receipts/world';
import { type EventCase, ordered, spends } from '../events/case';
import type { EventScene } from '../events/scene';

const agencyId = '0h6p2q7v1m4c8r3t5n9b0d2e';

/** A receipt is issued, not the agency's first of the year. */
const issued = (scene: EventScene) => issue(scene.portal, scene.somebody().sub, agencyId, randomUUID());

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'event', of: 'receipt.issued', does: 'it gets its number' },
    prepare: async (scene) => {
      await issued(scene);
      return scene.hears('receipts', 'receipt.issued', () => issued(scene));
    },
    ...ordered(),
    ...spends([3, 2, 9], [0.5, 2], 'lanes', 'numbered', 'agree', 'indexed', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'receipt', does: 'one whose event was lost gets its number' },
    prepare: async (scene) => {
      await issued(scene);
      await scene.settle();
      await issued(scene);
      await scene.changes('receipt');
      return scene.due('receipts', 'receipt');
    },
    ...ordered(),
    ...spends([4, 3, 9], [0.5, 2], 'lanes', 'stillDue', 'numbered', 'agree', 'indexed', 'due'),
  },
];
