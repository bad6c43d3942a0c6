import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Ends what was started, the last first, and waits for each; after `withinMs` milliseconds for none. What has not ended by
 * then ends with the process.
 */
export const endAll = async (started: (() => unknown)[], withinMs: number): Promise<void> => {
  const over = new AbortController();
  const late = sleep(withinMs, undefined, { signal: over.signal }).catch(() => undefined);
  for (const end of started.splice(0).reverse()) await Promise.race([end(), late]);
  over.abort();
};
