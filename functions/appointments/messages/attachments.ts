import { type Method, writeCalendar } from '../../blocks/icalendar/calendar';
import type { Attached, Attachments, OutgoingMail } from '../../blocks/messages/attachment';
import type { AttachmentSpec } from '../../blocks/messages/template';
import { entryOf } from '../calendars/entry';
import type { CalendarFacts } from './facts';

/** An appointment as an invitation (RFC 6047), which calendars add, move and remove automatically. */
const calendar = ({ method = 'REQUEST' }: AttachmentSpec, mail: OutgoingMail): Attached[] => {
  const { message, recipient, from, to, at } = mail;
  // Messages stored by older versions have none: they are sent without an attachment.
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

export const attachments: Attachments = { calendar };
