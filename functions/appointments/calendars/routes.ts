import * as v from 'valibot';
import { calendarMedia } from '../../blocks/icalendar/calendar';
import type { Routes } from '../../kernel/contract/contract';
import { html, pageHeaders } from '../../kernel/http/html';
import { maxCharacters } from '../../kernel/text/characters';
import { languages } from '../../kernel/text/languages';
import { missing, oneAppointment } from '../self-service/routes';
import * as examples from './examples';
import { feedFresh } from './feed';

const feedView = v.strictObject({
  /** Everybody who has the address can read the appointments. Null if there is none. */
  url: v.nullable(v.string()),
});

/** Appointments as iCalendar (RFC 5545). */
export const calendarRoutes = {
  getAppointmentCalendar: {
    method: 'GET',
    path: '/v1/appointments/{appointmentId}/calendar',
    access: 'citizen',
    summary: 'One of your appointments as a file for your calendar',
    description:
      'The same file again, taken in after the appointment was moved or cancelled, changes what is in the calendar already.',
    params: oneAppointment,
    reply: {
      status: 200,
      body: v.string(),
      media: calendarMedia,
      headers: { 'content-disposition': 'attachment; filename="appointment.ics"' },
    },
    refusals: missing,
    example: examples.getAppointmentCalendar,
  },
  showCalendarFeed: {
    method: 'GET',
    path: '/v1/appointments/calendar-feed',
    access: 'citizen',
    summary: 'The secret address of your calendar feed, if you have one',
    reply: { status: 200, body: feedView },
    example: examples.showCalendarFeed,
  },
  rotateCalendarFeed: {
    method: 'POST',
    path: '/v1/appointments/calendar-feed',
    access: 'citizen',
    summary: 'Get a new secret address for your calendar feed; the one before stops working',
    description:
      'Subscribe to it in a calendar: it shows your appointments from a month back to a year ahead, as they are by now, in the language and with the reminders that you prefer.',
    reply: { status: 200, body: feedView },
    example: examples.rotateCalendarFeed,
  },
  revokeCalendarFeed: {
    method: 'DELETE',
    path: '/v1/appointments/calendar-feed',
    access: 'citizen',
    summary: 'Have no calendar feed any more: its address stops working',
    reply: { status: 204 },
    example: {},
  },
  openAppointmentPage: {
    method: 'GET',
    path: '/calendars/appointments/{ticket}',
    access: 'anyone',
    summary: 'The page of an appointment, to which the entry in a calendar leads',
    description:
      'Everybody who has the address can read when and where the appointment is, and not whose. It opens without a token, as calendars have none.',
    params: v.strictObject({ ticket: v.pipe(v.string(), maxCharacters(100)) }),
    query: v.strictObject({ language: v.optional(v.picklist(languages)) }),
    reply: {
      status: 200,
      body: v.string(),
      media: html,
      headers: { ...pageHeaders, vary: 'accept-language' },
    },
    example: examples.openAppointmentPage,
  },
  readCalendarFeed: {
    method: 'GET',
    path: '/calendars/{calendarFile}',
    access: 'anyone',
    summary: 'The appointments of whoever gave you this address',
    description: 'Calendars keep it for a quarter of an hour, and then ask whether it has changed.',
    params: v.strictObject({
      calendarFile: v.pipe(v.string(), maxCharacters(100), v.regex(/\.ics$/, 'Must end in .ics.')),
    }),
    reply: {
      status: 200,
      body: v.string(),
      media: calendarMedia,
      ...({ cache: feedFresh, private: true, tagged: true } as const),
    },
    refusals: { 'calendar-not-found': 404 },
    example: examples.readCalendarFeed,
  },
} as const satisfies Routes;
