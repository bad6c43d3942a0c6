import type { Item } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';

/** Where the portal keeps what it knows of a person; the identity service owns the item. `ref` is `personRef(sub)`. */
export const personKey = (ref: string) => ({ pk: key('person', ref), sk: 'profile' });

/** What of a person an agency may see that has a reason to: how to call and how to reach them. */
export interface Contact {
  readonly name: string | null;
  readonly language: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The contact in a person's item; all null for a person who told the portal nothing yet. */
export const contactOf = (person: Item | undefined): Contact => ({
  name: textOrNull(person?.name),
  language: textOrNull(person?.language),
  email: textOrNull(person?.email),
  phone: textOrNull(person?.phone),
});
