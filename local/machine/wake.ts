import { setMaxListeners } from 'node:events';

/** Lets loops that have nothing to do sleep until there is something, instead of asking again and again. */
export interface Wake {
  /** Grows with each `notify`: noted before looking, so that nothing is missed between the look and the sleep. */
  readonly count: number;
  /** Wakes all waiters. */
  notify(): void;
  /** Done at the next `notify` after `count` was noted, after `ms` milliseconds, or when `signal` aborts: whichever is first. */
  after(count: number, ms: number, signal?: AbortSignal): Promise<void>;
}

/** What a timer takes at most, in milliseconds: longer ones would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

export const createWake = (): Wake => {
  let count = 0;
  const sleepers = new Set<() => void>();
  return {
    get count() {
      return count;
    },
    notify: () => {
      count += 1;
      for (const wake of [...sleepers]) wake();
    },
    after: (noted, ms, signal) => {
      if (noted !== count || ms <= 0 || signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(wake);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, Math.min(ms, LONGEST_MS));
        sleepers.add(wake);
        signal?.addEventListener('abort', wake);
      });
    },
  };
};

/** Milliseconds of sleep that end early when `signal` aborts. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> => createWake().after(0, ms, signal);

/** What ends loops that sleep, of which any number may be asleep at once. */
export const createEnding = (): AbortController => {
  const ending = new AbortController();
  // Node warns of more than ten listeners, which elsewhere are a leak.
  setMaxListeners(0, ending.signal);
  return ending;
};
