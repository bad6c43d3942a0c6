import * as v from 'valibot';
import { quietHours, remindBefore } from '../blocks/people/preferences';
import { id, instant, pageOf } from '../kernel/text/fields';
import { type Language, languages } from '../kernel/text/languages';
import { type Inbox, isRead, type Message } from './inbox/message';
import { emailContentOf } from './mail/letter';
import { kind, language, type Preferences, wants } from './preferences/preferences';
import { segmentsOf } from './sms/segments';
import { referenceIn, textOf } from './sms/text';
import { type Rendered, render, unreadIn } from './templates/render';
import { kinds, templateOf } from './templates/template';

/*
 * Messages, preferences and templates as people see them.
 */

const rendered = {
  title: v.string(),
  text: v.string(),
  /** What somebody wrote, as they wrote it. */
  quote: v.nullable(v.string()),
};

export const messageView = v.strictObject({
  id,
  kind: v.string(),
  at: instant,
  read: v.boolean(),
  /** What it is about: the id of a complaint, say, whose kind is the first word of `kind`. */
  subject: v.string(),
  ...rendered,
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const inboxView = v.strictObject({
  ...pageOf(messageView).entries,
  /** Of the whole inbox, not of this page. */
  unread: count,
  /** The same in words. */
  summary: v.string(),
  /** How many messages have come, ever: what `upTo` of "mark all as read" is. */
  arrived: count,
});

const channelView = v.strictObject({
  kind,
  name: v.string(),
  /** Every message is in the inbox. */
  inbox: v.literal(true),
  email: v.boolean(),
  sms: v.boolean(),
  push: v.boolean(),
});

export const preferencesView = v.strictObject({
  language: v.nullable(language),
  channels: v.array(channelView),
  quietHours: v.nullable(quietHours),
  /** Minutes before an appointment; null: as each type of appointment has it. */
  remindBefore: v.nullable(remindBefore),
});

export const templateView = v.strictObject({ kind, name: v.string(), languages: v.array(language) });

export const previewView = v.strictObject({
  kind,
  language,
  message: v.strictObject(rendered),
  email: v.strictObject({ subject: v.string(), text: v.string(), html: v.string() }),
  sms: v.strictObject({
    text: v.string(),
    /** The parts as which it is sent, each of which is paid for. */
    parts: count,
  }),
});

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

/** A message whose kind is no longer known shows its kind alone. */
const renderedOf = ({ kind: its, data }: Message, wanted: Language): Rendered =>
  render(its, data, wanted) ?? { title: its, text: '', quote: null };

export const showMessage = (
  message: Message,
  inbox: Inbox | undefined,
  wanted: Language,
): View<typeof messageView> => {
  const { id: its, kind: type, at, subject } = message;
  return { id: its, kind: type, at, subject, read: isRead(message, inbox), ...renderedOf(message, wanted) };
};

export const showInbox = (
  messages: Pick<View<typeof inboxView>, 'items' | 'next'>,
  inbox: Inbox | undefined,
  wanted: Language,
): View<typeof inboxView> => {
  const { unread = 0, arrived = 0 } = inbox ?? {};
  return { ...messages, unread, summary: unreadIn(unread, wanted), arrived };
};

const nameOf = (its: string, wanted: Language): string => templateOf(its)?.texts[wanted].name ?? its;

export const showPreferences = (
  preferences: Preferences,
  wanted: Language,
): View<typeof preferencesView> => ({
  language: preferences.language,
  channels: kinds.map((its) => ({
    kind: its,
    name: nameOf(its, wanted),
    inbox: true,
    email: wants('email', preferences, its),
    sms: wants('sms', preferences, its),
    push: wants('push', preferences, its),
  })),
  quietHours: preferences.quietHours,
  remindBefore: preferences.remindBefore && [...preferences.remindBefore],
});

export const showTemplates = (wanted: Language): View<typeof templateView>[] =>
  kinds.map((its) => ({ kind: its, name: nameOf(its, wanted), languages: [...languages] }));

/** A message of this kind as it would be read and sent; undefined where there is no such kind. */
export const previewOf = (its: string, wanted: Language): View<typeof previewView> | undefined => {
  const data = templateOf(its)?.sample ?? {};
  const message = render(its, data, wanted);
  if (!message) return undefined;
  const text = textOf(message, referenceIn(its, data), '');
  return {
    ...{ kind: its, language: wanted, message },
    email: emailContentOf(message, wanted),
    sms: { text, parts: segmentsOf(text) },
  };
};
