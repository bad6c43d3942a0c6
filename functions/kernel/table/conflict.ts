import { Refusal } from '../contract/refusal';

/*
 * Changes that need more than a rule can say (how a payment is spread over a bill, say) are computed from the item as it
 * was read, and written on condition that nobody has changed it since. Whoever comes second reads again.
 */

/** Somebody has changed an item since it was read. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** Attempts before the refusal `busy`. */
const maxAttempts = 8;

/** Reads, decides and writes, again while somebody else is quicker. Each attempt begins with the read. */
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
