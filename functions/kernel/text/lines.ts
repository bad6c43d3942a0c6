import { rewriting } from './rewriting';

/*
 * What can be shown, and what stands in one line: names, titles, references, addresses.
 */

/** Line breaks of every kind, other control characters, and halves of surrogate pairs, which UTF-8 cannot write. */
const unfit = /[\p{Cc}\u2028\u2029]|\p{Surrogate}/u;

export const isOneLine = (text: string): boolean => !unfit.test(text);

/** Control characters other than tab and line break, and halves of surrogate pairs. */
const unprintables = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

/** Whether a text of any number of lines can be shown. */
export const isPrintable = (text: string): boolean => !unprintables.test(text);

/** What is said of a text that cannot. */
export const unprintable = 'Control characters and broken characters are not allowed.';

/**
 * Takes away what cannot be seen and turns the direction of what follows (Unicode's property Bidi_Control, such as U+202E):
 * a name with one would turn round the sentence into which it is set, and nobody would find it by typing it.
 */
export const withoutDirections = rewriting('without_directions', (text) =>
  text.replace(/\p{Bidi_Control}/gu, ''),
);
