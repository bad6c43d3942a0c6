import * as v from 'valibot';
import type { Template } from '../../blocks/messages/template';
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
import type { Devices } from './device';

/*
 * Which messages a person wants by which channel, when, and in which language. The inbox holds every message regardless.
 */

/** How messages come besides the inbox. */
export const channels = ['email', 'sms', 'push'] as const;
export type Channel = (typeof channels)[number];

export const language = v.picklist(languages);
export const kind = v.picklist(kinds);

const choice = v.strictObject({
  kind,
  email: v.optional(v.boolean()),
  sms: v.optional(v.boolean()),
  push: v.optional(v.boolean()),
});

/** Replaces all that was chosen before. */
export const chosen = v.strictObject({
  /** Null: the language of the profile. */
  language: v.optional(v.nullable(language), null),
  /** Kinds, and channels of a kind, that are left out come as they do to those who have not chosen. */
  channels: v.optional(v.pipe(v.array(choice), v.maxLength(100)), []),
  quietHours: v.optional(v.nullable(quietHours), null),
  /** Null: as each type of appointment has it. */
  remindBefore: v.optional(v.nullable(remindBefore), null),
});
type ChosenPreferences = v.InferOutput<typeof chosen>;

type ByKind = Readonly<Record<string, boolean>>;

/** What was chosen: each channel by kind of message. */
export interface Preferences extends NotificationPreferences, Readonly<Record<Channel, ByKind>> {}

/** As it lies in the table. */
export interface PreferencesItem extends Stored, Preferences {
  readonly made: Mark;
  /** Where push messages go; it is no part of what is replaced. */
  readonly devices?: Devices;
}

export const preferencesOf = (item: Partial<Preferences> | undefined): Preferences => ({
  ...notificationPreferencesOf(item),
  email: item?.email ?? {},
  sms: item?.sms ?? {},
  push: item?.push ?? {},
});

const chosenFor = (channel: Channel, choices: ChosenPreferences['channels']): ByKind =>
  Object.fromEntries(
    choices.flatMap(({ kind, [channel]: wanted }) => (wanted === undefined ? [] : [[kind, wanted] as const])),
  );

export const attributesOf = ({
  language,
  channels: choices,
  quietHours: quiet,
  remindBefore: before,
}: ChosenPreferences) => ({
  language,
  email: chosenFor('email', choices),
  sms: chosenFor('sms', choices),
  push: chosenFor('push', choices),
  quietHours: quiet,
  remindBefore: before,
});

/** By what of a template a channel goes until somebody chooses: whoever registers a device wants by it what comes by e-mail. */
const defaultOf = { email: 'email', sms: 'sms', push: 'email' } as const satisfies Record<
  Channel,
  keyof Template
>;

/** Whether a message of this kind also comes by the channel. */
export const wants = (channel: Channel, preferences: Pick<Preferences, Channel>, kind: string): boolean =>
  preferences[channel][kind] ?? templateOf(kind)?.[defaultOf[channel]] ?? false;
