import { contactOf } from '../../blocks/people/person';
import { type NotificationPreferences, notificationPreferencesOf } from '../../blocks/people/preferences';
import type { Item } from '../../kernel/table/rule';
import { type Language, languages } from '../../kernel/text/languages';

/** For whom a calendar is written: in which language, and minutes before at which it rings. */
export interface Reader {
  readonly language: Language;
  /** Null: as each type of appointment has it. */
  readonly alarms: readonly number[] | null;
}

/** By what somebody has chosen, else by their profile, else in English. */
export const readerOf = (person: Item | undefined, preferences: Item | undefined): Reader => {
  const wishes = notificationPreferencesOf(preferences as Partial<NotificationPreferences> | undefined);
  const told = languages.find((each) => each === contactOf(person).language);
  return { language: wishes.language ?? told ?? 'en', alarms: wishes.remindBefore };
};
