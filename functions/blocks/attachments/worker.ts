import type { Worker } from '../../kernel/contract/events';

/**
 * A service's worker that looks at files which people have uploaded for its items: the kinds of file, and the kinds of key of
 * the items that they are attached to, where these are others.
 */
export const filesWorker = (kinds: readonly string[], writes: readonly string[] = kinds): Worker => ({
  summary: 'Looks at the files that people have uploaded',
  reads: [],
  writes,
  // One by one, as a file and what is made of it fill the memory.
  ...{ batchSize: 1, concurrency: 5, timeoutSeconds: 30 },
  arrivals: kinds,
});
