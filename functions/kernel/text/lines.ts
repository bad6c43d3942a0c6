import { rewriting } from './rewriting';

/*
 * What stands in one line: names, titles, references, addresses.
 */

/** Line breaks of every kind, other control characters, and halves of surrogate pairs, which UTF-8 cannot write. */
const unfit = /[\p{Cc}\u2028\u2029]|\p{Surrogate}/u;

export const isOneLine = (text: string): boolean => !unfit.test(text);

/**
 * Takes away what cannot be seen and turns the direction of what follows (Unicode's property Bidi_Control, such as U+202E):
 * a name with one would turn round the sentence into which it is set, and nobody would find it by typing it.
 */
export const withoutDirections = rewriting('without_directions', (text) =>
  text.replace(/\p{Bidi_Control}/gu, ''),
);
