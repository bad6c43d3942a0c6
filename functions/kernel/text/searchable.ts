/*
 * What is searched by, written in one way however people write it.
 */

/** One letter for those that keyboards of Arabic and Persian have differently, and for which people use either. */
const alike: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ە: 'ه', ٱ: 'ا', ـ: '' };

const digits = /[٠-٩۰-۹]/g;
const digitOf = (digit: string): string => String((digit.codePointAt(0) ?? 0) & 0xf);

/** Without case, marks and the differences between keyboards. */
export const searchable = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[يىكةەٱـ]/g, (letter) => alike[letter] ?? letter)
    .replace(digits, digitOf)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
