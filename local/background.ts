import { join } from 'node:path';
import type { Check } from './access/roles';
import type { Functions } from './lambda/functions';
import { startQueueMappings } from './queues/mapping';
import type { Queues } from './queues/queues';
import { startStreamMappings } from './streams/mapping';
import type { Template } from './template/template';
import type { Wake } from './wake';

export interface BackgroundOptions {
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
}

/** Starts what acts in the cloud without being called; the result ends it, after what is under way. */
export async function startBackground(options: BackgroundOptions): Promise<() => Promise<void>> {
  const endStreams = await startStreamMappings({ ...options, file: join(options.data, 'streams.json') });
  const endQueues = startQueueMappings(options);
  return async () => {
    await Promise.all([endStreams(), endQueues()]);
  };
}
