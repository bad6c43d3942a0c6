import type { Item } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';

/** The key of a person's profile; the identity service owns the item. `ref` is a `personRef`. */
export const personKey = (ref: string) => ({ pk: key('person', ref), sk: 'profile' });

/** What an agency with a reason may see of a person: how to address and how to reach them. */
export interface Contact {
  readonly name: string | null;
  readonly language: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The contact in a person's profile; all null without one. */
export const contactOf = (person: Item | undefined): Contact => ({
  name: textOrNull(person?.name),
  language: textOrNull(person?.language),
  email: textOrNull(person?.email),
  phone: textOrNull(person?.phone),
});
