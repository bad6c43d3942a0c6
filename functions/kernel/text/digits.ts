import { rewriting } from './rewriting';

/*
 * Digits as people type them: those of Arabic (٠ to ٩) and of Persian (۰ to ۹) are digits too, wherever a number, a
 * telephone number, a date or a code is typed.
 */

const others = /[٠-٩۰-۹]/g;

/** The text with the digits of ASCII. */
export const asciiDigits = (text: string): string =>
  text.replace(others, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** Reads the digits of Arabic and Persian as those of ASCII. */
export const digits = rewriting('ascii_digits', asciiDigits);

/** The same of a decimal number, with the Arabic decimal separator (U+066B) for a point. */
export const decimalDigits = rewriting('decimal_digits', (text) => asciiDigits(text).replace('\u066b', '.'));
