import type MiniSearch from 'minisearch';
import type { SearchOptions, SearchResult } from 'minisearch';

/*
 * A search in stages, the strictest first: all words as typed, the last one perhaps not to its end; else with typing errors; else any
 * of them.
 */

/** One wrong letter in four, as thumbs make them; short words must be right. */
const mistakes = (term: string): number | false => (term.length > 3 ? 0.25 : false);

interface Query {
  readonly words: readonly string[];
  /** What else any of the words may be, at the last stage. */
  readonly others?: readonly string[];
  readonly boost: Readonly<Record<string, number>>;
  readonly filter?: (found: SearchResult) => boolean;
}

export const inStages = <T>(
  index: MiniSearch<T>,
  { words, others = [], boost, filter }: Query,
): SearchResult[] => {
  const last = words.at(-1);
  const prefix = (term: string): boolean => term === last;
  // Indexes may hold more than the words of a text, such as neighbours written together.
  const tokenize = (text: string): string[] => text.split(' ');
  const common: SearchOptions = { boost, tokenize, ...(filter ? { filter } : {}) };
  const stages: readonly (readonly [words: readonly string[], options: SearchOptions])[] = [
    [words, { combineWith: 'AND', prefix }],
    [words, { combineWith: 'AND', prefix, fuzzy: mistakes }],
    [[...words, ...others], { combineWith: 'OR', fuzzy: mistakes }],
  ];
  for (const [asked, options] of stages) {
    const found = index.search(asked.join(' '), { ...common, ...options });
    if (found.length) return found;
  }
  return [];
};
