import { IntlMessageFormat } from 'intl-messageformat';
import type { Template } from '../../blocks/messages/template';
import { toldFor } from '../../blocks/references/reference';
import type { Item } from '../../kernel/table/rule';
import { formatDay, isDay } from '../../kernel/text/date';
import type { Language, Text } from '../../kernel/text/languages';
import { formatMoney, type Money } from '../../kernel/text/money';
import { isolated as isolate } from '../../kernel/text/sentences';
import { type CodeUse, phrases, templateOf } from './template';

/*
 * Messages as text: rendered from an event's data when they are read or sent, so that they are in the language in which
 * somebody reads them, and a wording that is mended is mended everywhere. See docs/adr/0068.
 */

type Values = Readonly<Record<string, string | number>>;

/** A message as people read it. `quote` is what somebody wrote, as they wrote it. */
export interface Rendered {
  readonly title: string;
  readonly text: string;
  readonly quote: string | null;
}

const compiled = new Map<string, IntlMessageFormat>();

/** Compiled when it is first needed: making the formats of a language takes milliseconds, using them microseconds. */
const formatOf = (pattern: string, language: Language): IntlMessageFormat => {
  const name = `${language} ${pattern}`;
  const format = compiled.get(name) ?? new IntlMessageFormat(pattern, language);
  compiled.set(name, format);
  return format;
};

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Digits too: with hyphens, points or colons between them they would stand in the wrong order. */
const leftToRight = /[A-Za-z\u00c0-\u024f\d\u0660-\u0669\u06f0-\u06f9]/;

/** Whether the language is written from right to left. */
export const isRightToLeft = (language: Language): boolean => language !== 'en';

/**
 * What runs the other way is set apart (Unicode UAX 9, isolates), or it would put the words around it out of order: each line
 * by itself, as no isolate goes beyond its line.
 */
const isolatedLines = (value: string, language: Language): string => {
  const others = isRightToLeft(language) ? leftToRight : rightToLeft;
  const lines = value.split('\n').map((line) => (others.test(line) ? isolate(line) : line));
  return lines.join('\n');
};

/** The arguments by which a pattern chooses its words: they are not shown, and stay as they are. */
const choosing = (pattern: string): ReadonlySet<string | undefined> =>
  new Set([...pattern.matchAll(/\{\s*(\w+)\s*,\s*select\s*,/g)].map(([, name]) => name));

const format = (pattern: string, language: Language, values: Values): string => {
  const choice = choosing(pattern);
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && !choice.has(name) ? isolatedLines(value, language) : value,
  ]);
  return String(formatOf(pattern, language).format(Object.fromEntries(shown)));
};

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/** A name in several languages in the reader's, or else in English, or else in any. */
const nameIn = (names: Partial<Text> & Item, language: Language): string =>
  String(names[language] ?? names.en ?? Object.values(names)[0] ?? '');

const isMoney = (value: Item): boolean =>
  typeof value.amount === 'number' && typeof value.currency === 'string';

/** A member of an event's data as text: members whose names end in `On` are days, ids are said as short references. */
const argumentOf = (name: string, value: unknown, language: Language): string | number | undefined => {
  if (typeof value === 'string' && name.endsWith('On') && isDay(value)) return formatDay(value, language);
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return toldFor(name, value);
  if (!isItem(value)) return undefined;
  if (isMoney(value)) return formatMoney(value as unknown as Money, language);
  return isItem(value.names) ? nameIn(value.names, language) : undefined;
};

const argumentsOf = (data: Item, language: Language): Values =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, each]) => {
      const value = argumentOf(name, each, language);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** An older event may lack what the template has learnt to say since: a gap is better than no message. */
const withGaps = ({ sample }: Template, data: Item, language: Language): Values => ({
  ...Object.fromEntries(Object.keys(argumentsOf(sample, language)).map((name) => [name, '…'])),
  ...argumentsOf(data, language),
});

/** Renders a message; undefined where there is no such kind. */
export const render = (kind: string, data: Item, language: Language): Rendered | undefined => {
  const template = templateOf(kind);
  if (!template) return undefined;
  const { title, body } = template.texts[language];
  const values = withGaps(template, data, language);
  return {
    title: format(title, language, values),
    text: format(body, language, values),
    quote: typeof data.text === 'string' ? data.text : null,
  };
};

/** A code, and what it is for. */
interface UsedCode {
  readonly code: string;
  readonly use: CodeUse;
}

/** The message that brings a code, which is good for some minutes. */
export const codeIn = ({ code, use }: UsedCode, minutes: number, language: Language): Rendered => ({
  title: format(phrases.codeTitle[language], language, { code }),
  text: format(phrases[`${use}Body`][language], language, { code, minutes }),
  quote: null,
});

/** The text that brings a code. */
export const codeTextIn = ({ code, use }: UsedCode, language: Language): string =>
  format(phrases[`${use}Text`][language], language, { code });

/** How many messages are unread, in words. */
export const unreadIn = (count: number, language: Language): string =>
  format(phrases.unread[language], language, { count });
