import { join } from 'node:path';
import type { Template } from '../template/template';
import { type QueueProperties, queueConfig } from './properties';
import { openQueue, type Queue } from './queue';

/** Every queue of the template. */
export interface Queues {
  readonly all: readonly Queue[];
  byArn(arn: string): Queue | undefined;
  byUrl(url: string): Queue | undefined;
  close(): void;
}

/**
 * Opens the queues of the template, each over a file of its own in `folder`. Refuses a dead-letter queue that is not in the
 * template, or of the other type.
 */
export const openQueues = (template: Template, folder: string): Queues => {
  const configs = template.all<QueueProperties>('AWS::SQS::Queue').map(queueConfig);
  const known = new Map<string, Queue>();
  for (const { name, redrive, fifo } of configs) {
    if (redrive === undefined) continue;
    const dead = configs.find(({ arn }) => arn === redrive.arn);
    if (dead === undefined)
      throw new Error(`The dead-letter queue ${redrive.arn} of ${name} is not in the template`);
    if ((dead.fifo === undefined) !== (fifo === undefined))
      throw new Error(`The dead-letter queue of ${name} must be FIFO where that is, and only there`);
  }
  for (const config of configs) {
    const deadLetters = () => known.get(config.redrive?.arn ?? '');
    known.set(config.arn, openQueue(config, join(folder, `${config.name}.jsonl`), deadLetters));
  }
  const all = [...known.values()];
  return {
    all,
    byArn: (arn) => known.get(arn),
    byUrl: (url) => all.find(({ config }) => config.url === url),
    close: () => {
      for (const queue of all) queue.close();
    },
  };
};
