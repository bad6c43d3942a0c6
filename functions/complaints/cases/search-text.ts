/*
 * What officers search complaints by: their first words, address and reference, written in one way however people write them.
 */

/** Letters that are kept of each complaint, as lists hold them. */
const kept = 400;

/** One letter for those that keyboards of Arabic and Persian have differently, and for which people use either. */
const alike: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ـ: '' };

const digits = /[٠-٩۰-۹]/g;
const digitOf = (digit: string): string => String((digit.codePointAt(0) ?? 0) & 0xf);

/** Without case, marks and the differences between keyboards. */
export const searchable = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[يىكةـ]/g, (letter) => alike[letter] ?? letter)
    .replace(digits, digitOf)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Of one complaint. */
export const searchTextOf = (...parts: readonly (string | undefined)[]): string =>
  [...searchable(parts.filter(Boolean).join(' '))].slice(0, kept).join('');
