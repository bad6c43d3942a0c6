import type { Language, Text } from '../../kernel/text/languages';
import labels from './labels.json';

const known: Readonly<Record<string, Text>> = labels;

/** What a member is called: in the language, or else its own English words (`bookedAt`: booked at). */
export const labelOf = (name: string, language: Language): string =>
  (Object.hasOwn(known, name) ? known[name]?.[language] : undefined) ??
  name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);

/** Whether the language has a word for it. */
export const isLabelled = (name: string): boolean => Object.hasOwn(known, name);
