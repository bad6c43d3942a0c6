import * as v from 'valibot';
import { key } from '../../kernel/table/table';
import { maxCharacters } from '../../kernel/text/characters';
import { digits } from '../../kernel/text/digits';
import { wholeNumber } from '../../kernel/text/fields';
import type { Language } from '../../kernel/text/languages';

/*
 * What people prefer for their notifications: language, quiet hours, reminders. The notifications service owns the
 * item; services that set reminders read it. `ref` is a `personRef`.
 */

export const preferencesKey = (ref: string) => ({ pk: key('preferences', ref), sk: 'preferences' });

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** A name of the IANA time zone database. */
const timeZone = v.pipe(
  v.string(),
  maxCharacters(64),
  v.regex(/^[A-Za-z][\w+-]{1,31}(\/[\w+-]{1,31}){0,2}$/, 'Must be a time zone such as Asia/Amman.'),
  v.check(isTimeZone, 'Must be a time zone such as Asia/Amman.'),
);

const timeOfDay = v.pipe(
  v.string(),
  digits,
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Must be a time of day as HH:MM, from 00:00 to 23:59.'),
);

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Times at which no e-mail comes, by the clock on the wall: it comes when they are over. */
export const quietHours = v.pipe(
  v.strictObject({
    timeZone,
    /** Up to `until`, over midnight if `until` is earlier. */
    from: timeOfDay,
    until: timeOfDay,
    /** Days of the week that are quiet all day. */
    days: v.optional(v.pipe(v.array(v.picklist(weekdays)), v.maxLength(6)), []),
  }),
  v.check(({ from, until }) => from !== until, 'Quiet hours must end at another time than they begin.'),
);
export type QuietHours = v.InferOutput<typeof quietHours>;

/** Maximum of minutes before an appointment: appointments are looked for that far ahead. */
export const maxReminded = 10_080;

/** Minutes before an appointment at which to remind the person; empty for never. */
export const remindBefore = v.pipe(v.array(wholeNumber(10, maxReminded)), v.maxLength(5));

/** The part of what somebody has chosen that is not about single kinds of messages. */
export interface NotificationPreferences {
  /** Null: the language of the profile. */
  readonly language: Language | null;
  readonly quietHours: QuietHours | null;
  /** Null: as the type of appointment has it. */
  readonly remindBefore: readonly number[] | null;
}

/** The preferences in a person's item, or the defaults without one. */
export const notificationPreferencesOf = (
  item: Partial<NotificationPreferences> | undefined,
): NotificationPreferences => ({
  language: item?.language ?? null,
  quietHours: item?.quietHours ?? null,
  remindBefore: item?.remindBefore ?? null,
});
