import { searchable } from '../../kernel/text/searchable';

/*
 * The words of a text as they are looked for, however keyboards of Arabic and Persian write them.
 */

/** Marks within a word, which people leave out. */
const withinWords = /['’ʼʿʾ`]|[^\P{Cf}\u200c]/gu;
/** The narrow space of Persian parts words that people also write apart, or together. */
const between = /[^\p{L}\p{N}]+/u;

/** The article of Arabic, also with what is written onto it: وال, بال, فال, كال, لل. */
const articles = /^(?:[وفبک]?ال|لل)(?=.{3})/u;

export const wordsOf = (text: string): string[] =>
  searchable(text.replace(withinWords, ''))
    .split(between)
    .filter(Boolean)
    .map((word) => word.replace(articles, ''));

/** Neighbours written together, as many write what others write as two words: `گواهینامه` for `گواهی نامه`. */
export const joinedNeighbours = (words: readonly string[]): string[] =>
  words.slice(1).map((word, index) => `${words[index]}${word}`);
