import type { Clock } from '../text/time';

/** After this time reference data is refreshed, and at most this old it may be used; in milliseconds. */
const usuallyFresh = 60_000;
export const maxStaleness = 600_000;
const maxKept = 1_000;

interface CachedValue<T> {
  readonly value: T;
  readonly readAt: number;
}

/** A function's own memory of reference data. */
export interface CachedReference<T> {
  get(name: string): Promise<T | undefined>;
  /** Drops what this function has just changed. */
  forget(name: string): void;
}

/**
 * Caches reference data (categories, calendars, tariffs) in the function's memory. What is less than a minute old is used
 * directly; what is older is used too, and refreshed in the background; only for what is older than ten minutes, or unknown,
 * does the caller wait. Absence is never cached, so that new data takes effect at once.
 */
export const cachedReference = <T>(
  load: (name: string) => Promise<T | undefined>,
  clock: Clock,
  freshFor = usuallyFresh,
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
      if (age > freshFor) refresh(name).catch(() => undefined);
      return entry.value;
    },
    forget: (name) => {
      known.delete(name);
    },
  };
};
