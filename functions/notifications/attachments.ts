import { entryOf } from '../blocks/icalendar/appointment';
import { type Method, writeCalendar } from '../blocks/icalendar/calendar';
import type { CalendarFacts } from './appointment-facts';
import type { Message } from './message';
import type { Sender } from './mime';
import type { Recipient } from './recipient';
import { type AttachmentSpec, templateOf } from './templates';

/*
 * Files that e-mails carry. A template names them (`attachments`), and they are made of the message's data when it is sent.
 */

export interface Attached {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
  /** Mail readers that know this type show it in place of the text (RFC 2046, section 5.1.4): an invitation, say. */
  readonly alternative?: string;
}

/** An e-mail on its way. */
export interface Sending {
  readonly message: Pick<Message, 'kind' | 'data'>;
  readonly recipient: Recipient;
  readonly from: Sender;
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** An appointment as an invitation (RFC 6047): calendars take it up, move it, and take it out by themselves. */
const calendar = ({ method = 'REQUEST' }: AttachmentSpec, sending: Sending): Attached[] => {
  const { message, recipient, from, to, at } = sending;
  // Of a message from before it had one: a letter without it is better than none.
  if (!message.data.calendar) return [];
  const { reminders, ...appointment } = message.data.calendar as CalendarFacts;
  const alarms = recipient.preferences.remindBefore ?? reminders;
  const content = writeCalendar({
    entries: [entryOf({ ...appointment, alarms }, recipient.language)],
    message: { method: method as Method, at, organizer: from, attendee: { address: to } },
  });
  const alternative = `text/calendar; charset=utf-8; method=${method}`;
  return [{ name: 'appointment.ics', mediaType: 'application/ics', content, alternative }];
};

/** The kinds of files that there are. */
const makers: Readonly<Record<string, (spec: AttachmentSpec, sending: Sending) => Attached[]>> = { calendar };

export const attachmentsOf = (sending: Sending): Attached[] =>
  (templateOf(sending.message.kind)?.attachments ?? []).flatMap((spec) => {
    const make = makers[spec.kind];
    if (!make) throw new Error(`${sending.message.kind} carries a file of no known kind: ${spec.kind}`);
    return make(spec, sending);
  });
