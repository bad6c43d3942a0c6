import { toldFor, withReferences } from '../../blocks/references/reference';
import type { Item } from '../../kernel/table/rule';
import type { Rendered } from '../templates/render';
import { asSent, segmentsOf } from './segments';

/*
 * A message as a text: who writes, its title, and the reference by which it can be asked for. It has no link, as people are
 * told to follow none that a text brings: what there is to read stands in the inbox.
 */

/** A text costs as many times its price as it has parts. */
export const maxSegments = 2;

/** Without its last word, with a sign that something is missing. */
const shorter = (title: string): string => `${title.replace(/(\s+\S+|\S)\s*…?$/u, '')}…`;

const isolates = /[\u2068\u2069]/g;
/** An isolate that was opened and lost its end ends with the text. */
const closed = (title: string): string => {
  const open = [...(title.match(isolates) ?? [])].reduce(
    (sum, mark) => sum + (mark === '\u2068' ? 1 : -1),
    0,
  );
  return title + '\u2069'.repeat(Math.max(0, open));
};

const composed = (sender: string, title: string, reference: string): string =>
  asSent(`${sender && `${sender}: `}${closed(title)}${reference && `\n${reference}`}`);

/** The reference by which people ask for what a message of this kind is about; empty where there is none. */
export const referenceIn = (kind: string, data: Item): string => {
  const [subject = ''] = kind.split('.');
  const [own] = [`${subject}Id`, ...withReferences].flatMap((name) => {
    const id = data[name];
    return typeof id === 'string' && withReferences.includes(name) ? [toldFor(name, id)] : [];
  });
  return own ?? (typeof data.reference === 'string' ? data.reference : '');
};

/** The text of a rendered message. `sender` is empty where the number itself is a name. */
export const textOf = ({ title }: Rendered, reference: string, sender: string): string => {
  let left = title;
  while (left.length > 1 && segmentsOf(composed(sender, left, reference)) > maxSegments) left = shorter(left);
  return composed(sender, left, reference);
};
