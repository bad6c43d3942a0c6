import type { Timer } from '../../kernel/events/deadlines';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Instant } from '../../kernel/text/time';

/*
 * The index of places lies in the table as a file in parts. Each time that it is made it is another generation, of which the head
 * tells: readers see one or the other, and never a part of both.
 */

/** The head: which generation counts, and whether it is to be made anew. */
export interface Head extends Stored, Partial<Timer> {
  readonly generation?: string;
  readonly parts?: number;
  readonly places?: number;
  readonly builtAt?: Instant;
}
export const headKey: Key = { pk: key('place-index', 'head'), sk: 'head' };

export interface Part extends Stored {
  /** Brotli. */
  readonly content: Uint8Array;
  /** Seconds since 1970: it goes when it has long been replaced. */
  readonly expiresAt?: number;
}

/** Bytes of a part: an item has at most 400 KB. */
export const partBytes = 350_000;

export const partKey = (generation: string, part: number): Key => ({
  pk: key('place-index', generation),
  sk: String(part).padStart(4, '0'),
});
