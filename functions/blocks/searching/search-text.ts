import type { Refusal } from '../../kernel/contract/refusal';
import { contains, type Rule } from '../../kernel/table/rule';
import { searchable } from '../../kernel/text/searchable';

/*
 * Searching the queue of an agency by words. Cards hold the first letters of what their items say, in one spelling, so that a
 * list is narrowed where it stands (docs/adr/0112).
 */

/** Letters that are kept of each item, as lists hold them. */
const kept = 400;

/** What officers search an item by: what its card keeps as `search`. Each word once, as words are what is looked for. */
export const searchTextOf = (...parts: readonly (string | undefined)[]): string => {
  const words = new Set(searchable(parts.filter(Boolean).join(' ')).split(' '));
  return [...[...words].join(' ')].slice(0, kept).join('');
};

/** Each word of what is searched for stands in what items are searched by. */
export const withText = (text: string, otherwise: () => Refusal): Rule[] =>
  searchable(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => contains('card.search', word, otherwise));
