import type { Item } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { provenAttribute } from './address-code';

/** The key of a person's profile; the identity service owns the item. `ref` is a `personRef`. */
export const personKey = (ref: string) => ({ pk: key('person', ref), sk: 'profile' });

/** What an agency with a reason may see of a person: how to address and how to reach them. */
export interface Contact {
  readonly name: string | null;
  readonly language: string | null;
  /** One that is theirs: what was told and not proved may be a stranger's. */
  readonly email: string | null;
  /** As they told it. */
  readonly phone: string | null;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const isSameAddress = (left: string, right: string | null): boolean =>
  left.toLowerCase() === right?.toLowerCase();

/**
 * Where a person's letters go: the address that they told and proved to be theirs, by itself or by signing in with it; while
 * another is told and not proved, the one before; null without any. `account` is the one that the user pool has verified.
 */
export const emailOf = (person: Item | undefined): string | null => {
  const told = textOrNull(person?.email);
  const account = textOrNull(person?.account);
  if (told === null || isSameAddress(told, account)) return account;
  return textOrNull(person?.[provenAttribute.email]) ?? account;
};

/** Where texts go to a person: the telephone number that they told and proved, or the one before while another is not proved. */
export const provenPhoneOf = (person: Item | undefined): string | null =>
  person?.phone === undefined ? null : textOrNull(person[provenAttribute.phone]);

/** Whether the civil register says that the person has died. */
export const isDeceased = (person: Item | undefined): boolean => person?.diedOn !== undefined;

/** The contact in a person's profile; all null without one. */
export const contactOf = (person: Item | undefined): Contact => ({
  name: textOrNull(person?.name),
  language: textOrNull(person?.language),
  email: emailOf(person),
  phone: textOrNull(person?.phone),
});
