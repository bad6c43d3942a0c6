import type { Language } from './languages';

/*
 * Sentences in the portal's other languages, found by what they are in English, as message catalogues are (GNU gettext).
 * Code says one language, and a translator sees all sentences of a service in one file: `sentences.json`.
 */

type Other = Exclude<Language, 'en'>;

/** `{}` stands for a value. The translations take the values in the same order. */
export type Sentences = Readonly<Record<string, Readonly<Record<Other, string>>>>;

/** Says an English sentence in the language; undefined for one that no catalogue has. */
export type Translate = (english: string, language: Language) => string | undefined;

const [firstStrongIsolate, popIsolate] = ['\u2068', '\u2069'];

/** Marks that would end or outlast an isolate (UAX #9, section 2). */
const directional = /[\u202a-\u202e\u2066-\u2069]/g;

/** A value that is set into a text of either direction so that both read in order: in an isolate of its own (UAX #9). */
export const isolated = (value: string): string =>
  `${firstStrongIsolate}${value.replace(directional, '')}${popIsolate}`;

const or: Readonly<Record<Other, string>> = { ar: ' أو ', fa: ' یا ' };

/** A value on its way into a sentence: each of `a, b or c` by itself. */
const placed = (value: string, language: Other): string =>
  /^\S+( or \S+)+$/.test(value) ? value.split(' or ').map(isolated).join(or[language]) : isolated(value);

interface Pattern {
  readonly english: string;
  readonly matches: RegExp;
}

const patternOf = (english: string): Pattern => {
  const literal = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { english, matches: new RegExp(`^${literal.join('(.+?)')}$`, 's') };
};

/** The more a sentence says of its own, the earlier it is tried: `Must be {}.` would fit nearly all. */
const byWords = (one: Pattern, other: Pattern): number => other.english.length - one.english.length;

/** Prepared with the first sentence that is asked for, as most requests are not refused. */
export const translator = (catalogues: readonly Sentences[]): Translate => {
  let known: Sentences | undefined;
  let patterns: readonly Pattern[] | undefined;
  return (english, language) => {
    if (language === 'en') return english;
    known ??= Object.assign(Object.create(null), ...catalogues) as Sentences;
    const whole = known[english];
    if (whole) return whole[language];
    patterns ??= Object.keys(known)
      .filter((each) => each.includes('{}'))
      .map(patternOf)
      .sort(byWords);
    for (const { english: name, matches } of patterns) {
      const values = matches.exec(english)?.slice(1).values();
      if (values)
        return known[name]?.[language].replaceAll('{}', () => placed(values.next().value ?? '', language));
    }
    return undefined;
  };
};
