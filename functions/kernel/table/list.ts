import type { Signer } from '../identity/signer';
import { readCursor, writeCursor } from './cursor';
import type { Table } from './dynamo';
import { type List, page } from './read';
import type { Item } from './rule';

/** A page of a list as it is answered: `next` is the `cursor` of the next request. */
export interface Listed<T> {
  readonly items: T[];
  readonly next?: string;
}

/**
 * One page of a list. Cursors are signed with the list's name, which includes whose list it is, so that a cursor is valid for
 * its own list only.
 */
export const listed = async <T extends Item, U>(
  { table, signer }: { readonly table: Table; readonly signer: Signer },
  name: string,
  { cursor, ...list }: Omit<List, 'after'> & { readonly cursor: string | undefined },
  show: (item: T) => U,
): Promise<Listed<U>> => {
  const { items, next } = await page<T>(table, { ...list, after: readCursor(signer, name, cursor) });
  return {
    items: items.map(show),
    ...(next === undefined ? {} : { next: writeCursor(signer, name, next) }),
  };
};
