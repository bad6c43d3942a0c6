import { Refusal } from '../contract/refusal';

/*
 * Optimistic locking, for changes that no rule can express, such as spreading a payment over a bill: they are computed from
 * the item as it was read, and written only if its version is still the same. Otherwise the item is read again.
 */

/** The item has changed since it was read. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** Attempts before the caller is refused with `busy`. */
const maxAttempts = 8;

/** Repeats an attempt after a `VersionConflict`. Each attempt reads the item again, decides and writes. */
export const retryOnConflict = async <T>(attempt: () => Promise<T>, attempts = maxAttempts): Promise<T> => {
  for (let left = attempts; left > 0; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  throw new Refusal('busy', { detail: 'Repeat the request in a moment.' });
};
