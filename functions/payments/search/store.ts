import { Refusal } from '../../kernel/contract/refusal';
import type { Table } from '../../kernel/table/dynamo';
import { page } from '../../kernel/table/read';
import { type Index, key } from '../../kernel/table/table';
import type { Period } from './search';

/*
 * Lists with numbered pages and a total, as GOV.UK Pay has them: the newest of a partition are looked through, up to a limit.
 */

/** How many are looked through: half a megabyte or so, in one query. */
export const maxLookedThrough = 1_000;

/** A page of a list, by its number. */
export interface NumberedPage {
  readonly period: Period;
  /** From 1 on. */
  readonly page: number;
  readonly size: number;
}

interface Search<C> extends NumberedPage {
  readonly index: Index;
  readonly partition: string;
  readonly matches: (card: C) => boolean;
  /** Whether something else than the newest is looked for: what lies beyond the limit may match as well. */
  readonly narrowed: boolean;
}

export interface Found<C> {
  /** Those on the page. */
  readonly cards: readonly C[];
  /** Of all pages, up to the limit. */
  readonly total: number;
}

const tooWide = (): Refusal =>
  new Refusal('search-too-wide', {
    detail: `At most ${maxLookedThrough} are looked through at once: give from_date and to_date.`,
  });

/** One page, the newest first. Refuses a page that there is not, and a search among more than are looked through. */
export const search = async <C>(table: Table, asked: Search<C>): Promise<Found<C>> => {
  const { index, partition, period, size } = asked;
  const list = {
    index,
    ranges: [{ partition }],
    order: 'descending',
    above: period.from && key(period.from),
    below: period.before && key(period.before),
  } as const;
  const looked: C[] = [];
  let after: string | undefined;
  do {
    // A page of DynamoDB ends after a megabyte.
    const limit = maxLookedThrough - looked.length;
    const { items, next } = await page<{ readonly card: C }>(table, { ...list, after, limit });
    looked.push(...items.map(({ card }) => card));
    after = next;
  } while (after !== undefined && looked.length < maxLookedThrough);
  if (after !== undefined && asked.narrowed) throw tooWide();
  const all = looked.filter(asked.matches);
  const cards = all.slice((asked.page - 1) * size, asked.page * size);
  if (cards.length === 0 && asked.page > 1) throw new Refusal('page-not-found');
  return { cards, total: all.length };
};
