import type { Language } from '../../kernel/text/languages';
import type { Part } from './payment';

/** A name in a language, or else in English, or else in any. */
const nameIn = (names: Readonly<Record<string, string>>, language: Language): string =>
  names[language] ?? names.en ?? Object.values(names)[0] ?? '';

const maxLetters = 255;

/** A payment's description: the title of its first bill, and how many more there are. */
export const describe = (title: Part['title'], bills: number, language: Language): string => {
  const more = bills > 1 ? ` (+${bills - 1})` : '';
  return [...nameIn(title, language)].slice(0, maxLetters - more.length).join('') + more;
};
