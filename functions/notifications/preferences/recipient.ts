import { contactOf } from '../../blocks/people/person';
import { endOfQuietHours } from '../../blocks/people/quiet-hours';
import type { Item } from '../../kernel/table/rule';
import { type Language, languages } from '../../kernel/text/languages';
import { type Preferences, type PreferencesItem, preferencesOf, wantsEmail } from './preferences';

/** Whom an e-mail would go to. */
export interface Recipient {
  /** Null for a person without an address. */
  readonly email: string | null;
  /** The one that they chose for messages, else that of their profile, else English. */
  readonly language: Language;
  readonly preferences: Preferences;
}

/**
 * When an e-mail of this kind may go to them (milliseconds since 1970): now, or when their quiet hours are over; undefined
 * where it does not go to them at all.
 */
export const sendableAt = (
  { email, preferences }: Recipient,
  kind: string,
  now: number,
): number | undefined =>
  email !== null && wantsEmail(preferences, kind) ? endOfQuietHours(preferences, now) : undefined;

/** The recipient by the person's profile and by what they chose, as read from the table. */
export const recipientOf = (person: Item | undefined, item: PreferencesItem | undefined): Recipient => {
  const { email, language } = contactOf(person);
  const preferences = preferencesOf(item);
  const ofProfile = languages.find((each) => each === language);
  return { email, language: preferences.language ?? ofProfile ?? 'en', preferences };
};
