import type { Clock } from '../text/time';

/** For how long reference data is used as it was read, and how old it may be at the most, in milliseconds. */
const fresh = 60_000;
export const maxStaleness = 600_000;
const maxKept = 1_000;

interface CachedValue<T> {
  readonly value: T;
  readonly readAt: number;
}

/** A function's own memory of reference data. */
export interface CachedReference<T> {
  get(name: string): Promise<T | undefined>;
  /** Forgets what this function has just changed. */
  forget(name: string): void;
}

/**
 * Reads reference data (categories, calendars, tariffs) through the function's memory. What was read less than a minute
 * ago is used as it is; older than that it is still used, and read again beside the answer; only what is older than ten
 * minutes, or not known, is waited for. What is not there is never remembered, so that new data counts at once.
 */
export const cachedReference = <T>(
  load: (name: string) => Promise<T | undefined>,
  clock: Clock,
): CachedReference<T> => {
  const known = new Map<string, CachedValue<T>>();
  const refresh = async (name: string): Promise<T | undefined> => {
    const readAt = clock();
    const value = await load(name);
    known.delete(name);
    if (value !== undefined) known.set(name, { value, readAt });
    const oldest = known.keys().next();
    if (known.size > maxKept && !oldest.done) known.delete(oldest.value);
    return value;
  };
  return {
    get: async (name) => {
      const entry = known.get(name);
      const age = entry ? clock() - entry.readAt : Number.POSITIVE_INFINITY;
      if (!entry || age > maxStaleness) return refresh(name);
      // A failed refresh is not this answer's concern: the next one tries again.
      if (age > fresh) refresh(name).catch(() => undefined);
      return entry.value;
    },
    forget: (name) => {
      known.delete(name);
    },
  };
};
