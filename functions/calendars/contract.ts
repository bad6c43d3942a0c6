import * as v from 'valibot';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { code, pageOf, paging } from '../kernel/text/fields';
import { calendarDetails, calendarSummary, calendarView } from './calendar';
import * as examples from './examples';
import own from './sentences.json';
import { titles } from './titles';

const oneCalendar = v.strictObject({ calendarId: code });
const missing = { 'calendar-not-found': 404 } as const;

export const contract = define({
  name: 'calendars',
  summary: 'When offices are open: weekends, holidays, and the hours of Ramadan',
  keys: { write: ['calendar'], read: ['calendars'] },
  seals: ['cursor'],
  items: { calendar: ['published'] },
  titles,
  sentences: [shared, own],
  schemas: { Calendar: calendarView, CalendarSummary: calendarSummary },
  routes: {
    listCalendars: {
      method: 'GET',
      path: '/v1/public/calendars',
      access: 'anyone',
      summary: 'List the calendars, by id',
      query: v.strictObject(paging),
      reply: { status: 200, body: pageOf(calendarSummary), cache: 60 },
      example: examples.listCalendars,
    },
    getCalendar: {
      method: 'GET',
      path: '/v1/public/calendars/{calendarId}',
      access: 'anyone',
      summary: 'Show a calendar',
      description:
        'An instant is working time when the clocks of the time zone show opening hours: none on a holiday, else those of the first period that holds the day, else those of the week.',
      params: oneCalendar,
      reply: { status: 200, body: calendarView, cache: 60 },
      refusals: missing,
      example: examples.getCalendar,
    },
    createCalendar: {
      method: 'POST',
      path: '/v1/operator/calendars',
      access: 'operator',
      summary: 'Add a calendar',
      body: v.strictObject({ id: code, ...calendarDetails }),
      reply: { status: 201, body: calendarView, location: '/v1/public/calendars/{id}' },
      refusals: { 'calendar-exists': 409 },
      example: examples.createCalendar,
    },
    replaceCalendar: {
      method: 'PUT',
      path: '/v1/operator/calendars/{calendarId}',
      access: 'operator',
      summary: 'Replace a calendar, as when a holiday is announced',
      description:
        'What is due on it moves with it: as shown from a minute later on, at most ten; what the portal does by itself at a due time, within twelve.',
      params: oneCalendar,
      body: v.strictObject(calendarDetails),
      reply: { status: 204 },
      refusals: missing,
      example: examples.replaceCalendar,
    },
  },
});
