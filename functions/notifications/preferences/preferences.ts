import * as v from 'valibot';
import {
  type NotificationPreferences,
  notificationPreferencesOf,
  quietHours,
  remindBefore,
} from '../../blocks/people/preferences';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { languages } from '../../kernel/text/languages';
import { kinds, templateOf } from '../templates/template';

/*
 * Which messages a person wants by e-mail, when, and in which language. The inbox holds every message regardless.
 */

export const language = v.picklist(languages);
export const kind = v.picklist(kinds);

/** Replaces all that was chosen before. */
export const chosen = v.strictObject({
  /** Null: the language of the profile. */
  language: v.optional(v.nullable(language), null),
  /** Kinds that are left out come by e-mail as they do to those who have not chosen. */
  channels: v.optional(v.pipe(v.array(v.strictObject({ kind, email: v.boolean() })), v.maxLength(100)), []),
  quietHours: v.optional(v.nullable(quietHours), null),
  /** Null: as each type of appointment has it. */
  remindBefore: v.optional(v.nullable(remindBefore), null),
});
type ChosenPreferences = v.InferOutput<typeof chosen>;

/** What was chosen: `email` by kind of message. */
export interface Preferences extends NotificationPreferences {
  readonly email: Readonly<Record<string, boolean>>;
}

/** As it lies in the table. */
export interface PreferencesItem extends Stored, Preferences {
  readonly made: Mark;
}

export const preferencesOf = (item: Partial<Preferences> | undefined): Preferences => ({
  ...notificationPreferencesOf(item),
  email: item?.email ?? {},
});

export const attributesOf = ({
  language,
  channels,
  quietHours: quiet,
  remindBefore: before,
}: ChosenPreferences) => ({
  language,
  email: Object.fromEntries(channels.map(({ kind, email }) => [kind, email])),
  quietHours: quiet,
  remindBefore: before,
});

/** Whether a message of this kind also goes out by e-mail. */
export const wantsEmail = ({ email }: Pick<Preferences, 'email'>, kind: string): boolean =>
  email[kind] ?? templateOf(kind)?.email ?? false;
