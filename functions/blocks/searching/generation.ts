import type { Timer } from '../../kernel/events/deadlines';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Instant } from '../../kernel/text/time';

/*
 * An index of names lies in the table as a file in parts, under the type of its head (`place-index`). Each time that it is made it is
 * another generation, of which the head tells: readers see one or the other, and never a part of both.
 */

/** The head: which generation counts, and whether it is to be made anew. */
export interface Head extends Stored, Partial<Timer> {
  readonly generation?: string;
  readonly parts?: number;
  readonly entries?: number;
  readonly builtAt?: Instant;
}

export interface Part extends Stored {
  /** Brotli. */
  readonly content: Uint8Array;
  /** Seconds since 1970: it goes when it has long been replaced. */
  readonly expiresAt?: number;
}

/** Bytes of a part: an item has at most 400 KB. */
export const partBytes = 350_000;

/** Of an index, by the type of its head. */
export const headKeyOf = (type: string): Key => ({ pk: key(type, 'head'), sk: 'head' });

export const partKeyOf = (type: string, generation: string, part: number): Key => ({
  pk: key(type, generation),
  sk: String(part).padStart(4, '0'),
});
