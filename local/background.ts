import { join } from 'node:path';
import { requireAudibleAlarms } from './access/alarm-topics';
import type { Check } from './access/roles';
import { createAsynchronous } from './lambda/asynchronous';
import type { Functions } from './lambda/functions';
import type { Wake } from './machine/wake';
import { startQueueMappings } from './mappings/queue';
import type { Queues } from './queues/queues';
import { startClock } from './schedules/clock';
import { startStreamMappings } from './streams/mapping';
import type { Template } from './template/template';

interface BackgroundOptions {
  readonly template: Template;
  readonly functions: Functions;
  readonly queues: Queues;
  readonly check: Check;
  /** Where the tables' engine answers. */
  readonly engine: string;
  /** The data folder. */
  readonly data: string;
  /** Notified when a table was written to. */
  readonly written: Wake;
  /** Called with what goes wrong, and with the function that it concerns. */
  readonly onError: (functionName: string, error: unknown) => void;
  /** Is given what ends each of them, also of those that had begun when another failed. */
  readonly started: (() => Promise<void>)[];
}

/** Starts what acts in the cloud without being called. What ends it waits for the invocations that are under way. */
export const startBackground = async (options: BackgroundOptions): Promise<void> => {
  const { data, started, template } = options;
  requireAudibleAlarms(template);
  started.push(await startStreamMappings({ ...options, file: join(data, 'streams.json') }));
  started.push(startQueueMappings(options));
  const asynchronous = createAsynchronous(options);
  started.push(asynchronous.stop);
  const endClock = startClock({ ...options, asynchronous });
  started.push(async () => endClock());
};
