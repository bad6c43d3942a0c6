import type { Template, Templates } from '../../blocks/messages/template';
import type { Text } from '../../kernel/text/languages';
import { partsOf } from '../../services';
import phrasesOf from './phrases.json';

/** The templates of all services. */
const all: Templates = Object.assign(
  {},
  ...partsOf(
    (service) => (require(`../../${service}/messages/templates.ts`) as { templates: Templates }).templates,
  ),
);

/** The kinds of message, by the types of their events. */
export const kinds: readonly string[] = Object.keys(all).sort();

export const templateOf = (kind: string): Template | undefined =>
  Object.hasOwn(all, kind) ? all[kind] : undefined;

/** For what a code is sent: to prove that an address is the person's, or to get back into an account. */
export type CodeUse = 'code' | 'recovery';

type Phrase =
  | 'unread'
  | 'footer'
  | 'unsubscribeLink'
  | 'codeTitle'
  | `${CodeUse}${'Body' | 'Footer' | 'Text'}`;

/** What is said around messages: how many are unread, how letters end, and the letter and the text that bring codes. */
export const phrases: Readonly<Record<Phrase, Text>> = phrasesOf;
