import { contactOf } from '../../blocks/people/person';
import { type NotificationPreferences, notificationPreferencesOf } from '../../blocks/people/preferences';
import type { Item } from '../../kernel/table/rule';
import { type Language, languages } from '../../kernel/text/languages';

/** The reader of a calendar: their language, and their alarms in minutes before the start. */
export interface Reader {
  readonly language: Language;
  /** Null for the reminders of each type of appointment. */
  readonly alarms: readonly number[] | null;
}

/** From the preferences, otherwise from the profile, otherwise English. */
export const readerOf = (person: Item | undefined, preferences: Item | undefined): Reader => {
  const wishes = notificationPreferencesOf(preferences as Partial<NotificationPreferences> | undefined);
  const told = languages.find((each) => each === contactOf(person).language);
  return { language: wishes.language ?? told ?? 'en', alarms: wishes.remindBefore };
};
