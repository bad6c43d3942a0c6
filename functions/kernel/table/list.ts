import type { Sealer } from '../identity/id-codec';
import { readCursor, writeCursor } from './cursor';
import type { Table } from './dynamo';
import { type List, page } from './read';
import type { Item } from './rule';

/** What is told of a page of a list: `next` goes into the cursor of the next request. */
export interface Listed<T> {
  readonly items: T[];
  readonly next?: string;
}

/**
 * One page of a list, with its position sealed to the list's name: a cursor serves the list that it came from, and no
 * other. The name says whose list it is, too.
 */
export const listed = async <T extends Item, U>(
  { table, seal }: { readonly table: Table; readonly seal: Sealer },
  name: string,
  { cursor, ...list }: Omit<List, 'after'> & { readonly cursor: string | undefined },
  show: (item: T) => U,
): Promise<Listed<U>> => {
  const { items, next } = await page<T>(table, { ...list, after: readCursor(seal, name, cursor) });
  return {
    items: items.map(show),
    ...(next === undefined ? {} : { next: writeCursor(seal, name, next) }),
  };
};
