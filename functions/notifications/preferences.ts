import * as v from 'valibot';
import type { Mark } from '../kernel/action';
import type { Stored } from '../kernel/dynamo';
import { languages } from '../kernel/i18n';
import { key } from '../kernel/table';
import { kinds, templateOf } from './templates';

/*
 * What a person wants to be told by e-mail, when, and in which language. The inbox holds every message, whatever is chosen.
 */

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
  v.maxLength(64),
  v.regex(/^[A-Za-z][\w+-]{1,31}(\/[\w+-]{1,31}){0,2}$/, 'A time zone such as Asia/Amman.'),
  v.check(isTimeZone, 'A time zone such as Asia/Amman.'),
);

const timeOfDay = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day from 00:00 to 23:59.'),
);

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Times at which no e-mail comes, by the clock on the wall: it comes when they are over. */
export const quietHours = v.pipe(
  v.strictObject({
    timeZone,
    /** From here up to `until`; over midnight where that is the earlier of the two. */
    from: timeOfDay,
    until: timeOfDay,
    /** Days of the week that are quiet from midnight to midnight. */
    days: v.optional(v.pipe(v.array(v.picklist(weekdays)), v.maxLength(6)), []),
  }),
  v.check(({ from, until }) => from !== until, 'They begin and end at the same time.'),
);
export type QuietHours = v.InferOutput<typeof quietHours>;

export const language = v.picklist(languages);
export const kind = v.picklist(kinds);

/** Replaces all that was chosen before. */
export const chosen = v.strictObject({
  /** Null: the language of the profile. */
  language: v.optional(v.nullable(language), null),
  /** Kinds that are left out come by e-mail as they do to those who have not chosen. */
  channels: v.optional(v.pipe(v.array(v.strictObject({ kind, email: v.boolean() })), v.maxLength(100)), []),
  quietHours: v.optional(v.nullable(quietHours), null),
});
export type Chosen = v.InferOutput<typeof chosen>;

/** As it lies in the table. */
export interface PreferencesItem extends Stored {
  readonly made: Mark;
  readonly language: Chosen['language'];
  readonly email: Readonly<Record<string, boolean>>;
  readonly quietHours: QuietHours | null;
}

/** Of those who have chosen nothing. */
const unchosen: Pick<PreferencesItem, 'language' | 'email' | 'quietHours'> = {
  language: null,
  email: {},
  quietHours: null,
};

export type Preferences = typeof unchosen;

export const preferencesKey = (ref: string) => ({ pk: key('preferences', ref), sk: 'preferences' });

export const preferencesOf = (item: Preferences | undefined): Preferences => item ?? unchosen;

export const attributesOf = ({ language, channels, quietHours }: Chosen): Preferences => ({
  language,
  email: Object.fromEntries(channels.map(({ kind, email }) => [kind, email])),
  quietHours,
});

/** Whether a message of this kind also goes out by e-mail. */
export const wantsEmail = ({ email }: Preferences, kind: string): boolean =>
  email[kind] ?? templateOf(kind)?.email ?? false;
