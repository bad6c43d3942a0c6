import type { DynamoDBRecord } from 'aws-lambda';
import { timer } from '../../../functions/kernel/events/deadlines';
import { beginning } from '../../../functions/kernel/table/create';
import { key } from '../../../functions/kernel/table/table';
import { write } from '../../../functions/kernel/table/write';
import { untouched } from '../case';
import { times } from '../scene';
import { type EventCase, spends } from './case';
import type { EventScene } from './scene';

/* The relay and the sweep, which belong to no service. */

const many = 100;

/** Complaints that were filed, as the stream tells of them. */
const filed = async (scene: EventScene, count: number): Promise<DynamoDBRecord[]> => {
  const office = await scene.office();
  await scene.settle();
  await times(count, () => scene.file(office, scene.somebody().caller));
  return scene.changes('complaint');
};

/** Receipts whose numbers are late: of the items that are due, the simplest. */
const overdue = async ({ portal: { table, clock } }: EventScene, count: number): Promise<void> => {
  for (let number = 0; number < count; number += 1) {
    const id = `overdue-${number}`;
    const item = { pk: key('receipt', id), sk: 'receipt', type: 'receipt', version: 1 };
    await write(table, beginning({ ...item, ...timer(id, clock()) }));
  }
};

const swept = (count: number) => async (scene: EventScene) => {
  await overdue(scene, count);
  return scene.functions.sweep;
};

const relayed = (count: number) => async (scene: EventScene) => {
  const Records = await filed(scene, count);
  return () => scene.functions.relay({ Records });
};

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'platform', of: 'relay', does: 'tells of a complaint that was filed', ofComplaint: true },
    prepare: relayed(1),
    queues: { fifo: 4, standard: 0 },
    ...spends([2, 1, 2], [0, 0], 'lanes', 'replayable'),
  },
  {
    ...{ kind: 'platform', of: 'relay', does: 'the same of a hundred in one batch', count: many },
    prepare: relayed(many),
    queues: { fifo: 40, standard: 0 },
    ...spends([2, 1, 112], [0, 0], 'lanes', 'replayable'),
  },
  {
    ...{ kind: 'platform', of: 'relay', does: 'reads that somebody can follow it now', ofComplaint: true },
    prepare: async (scene) => {
      const office = await scene.office();
      const file = () => scene.file(office, scene.somebody().caller);
      await (await scene.hears('complaints', 'complaint.filed', file))();
      const Records = await scene.changes('complaint-followers');
      if (Records.length === 0) throw new Error('Nothing was written that can be followed');
      return () => scene.functions.relay({ Records });
    },
    queues: { fifo: 0, standard: 0 },
    ...untouched,
  },
  {
    ...{ kind: 'platform', of: 'sweep', does: 'in a minute in which nothing is due' },
    prepare: swept(0),
    queues: { fifo: 0, standard: 0 },
    ...spends([1, 8, 0], [0.5, 0], 'partitions'),
  },
  {
    ...{ kind: 'platform', of: 'sweep', does: 'in a minute in which one item is due' },
    prepare: swept(1),
    queues: { fifo: 1, standard: 0 },
    ...spends([1, 8, 0], [0.5, 0], 'partitions'),
  },
  {
    ...{ kind: 'platform', of: 'sweep', does: 'in a minute in which a hundred are due', count: many },
    prepare: swept(many),
    queues: { fifo: 16, standard: 0 },
    ...spends([1, 8, 0], [0.5, 0], 'partitions'),
  },
];
