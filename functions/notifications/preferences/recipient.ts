import { contactOf, isDeceased, provenPhoneOf } from '../../blocks/people/person';
import { endOfQuietHours } from '../../blocks/people/quiet-hours';
import type { Item } from '../../kernel/table/rule';
import { type Language, languages } from '../../kernel/text/languages';
import type { Devices } from './device';
import { type Channel, type Preferences, type PreferencesItem, preferencesOf, wants } from './preferences';

/** To whom messages go, and where. */
export interface Recipient {
  /** Where channels would reach them: null for a person without an address that is known to be theirs. */
  readonly addresses: Readonly<Record<Exclude<Channel, 'push'>, string | null>>;
  readonly devices: Devices;
  /** The one that they chose for messages, else that of their profile, else English. */
  readonly language: Language;
  readonly preferences: Preferences;
}

const isReached = (channel: Channel, { addresses, devices }: Recipient): boolean =>
  channel === 'push' ? Object.keys(devices).length > 0 : addresses[channel] !== null;

/**
 * When a message of this kind may go to them by a channel (milliseconds since 1970): now, or when their quiet hours are over;
 * undefined where it does not go to them at all.
 */
export const sendableAt = (
  channel: Channel,
  recipient: Recipient,
  kind: string,
  now: number,
): number | undefined =>
  isReached(channel, recipient) && wants(channel, recipient.preferences, kind)
    ? endOfQuietHours(recipient.preferences, now)
    : undefined;

const nowhere: Pick<Recipient, 'addresses' | 'devices'> = {
  addresses: { email: null, sms: null },
  devices: {},
};

/** The recipient by the person's profile and by what they chose, as read from the table. */
export const recipientOf = (person: Item | undefined, item: PreferencesItem | undefined): Recipient => {
  const { email, language } = contactOf(person);
  const preferences = preferencesOf(item);
  // Nothing more is sent to somebody who has died (identity: `register-changes`).
  if (isDeceased(person)) return { ...nowhere, language: 'en', preferences };
  const ofProfile = languages.find((each) => each === language);
  return {
    addresses: { email, sms: provenPhoneOf(person) },
    devices: item?.devices ?? {},
    language: preferences.language ?? ofProfile ?? 'en',
    preferences,
  };
};
