import type { Listed } from '../../kernel/table/list';

/** Round trips in which one request looks for what passes its filters; each reads 200 entries of a list at the most. */
export const maxTrips = 10;

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Goes on through a list until the page is full, so that few matches among many are not found a page at a time. */
export const throughPages = async <T>(
  { limit, cursor: begin }: Paging,
  list: (paging: { readonly limit: number; readonly cursor: string | undefined }) => Promise<Listed<T>>,
): Promise<Listed<T>> => {
  const items: T[] = [];
  let cursor = begin;
  for (let trip = 0; trip < maxTrips; trip += 1) {
    const found = await list({ cursor, limit: limit - items.length });
    items.push(...found.items);
    cursor = found.next;
    if (cursor === undefined || items.length >= limit) break;
  }
  return { items, ...(cursor === undefined ? {} : { next: cursor }) };
};
