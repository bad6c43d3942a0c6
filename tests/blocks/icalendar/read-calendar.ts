import ICAL from 'ical.js';

/*
 * Reads calendars with ical.js, an independent client.
 */

interface ReadEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  /** Latitude and longitude. */
  readonly geo: readonly number[] | null;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly stamp: number;
  readonly changed: number;
  readonly conference: { readonly url: string; readonly label: string } | null;
  readonly organizer: string | null;
  readonly attendee: string | null;
  /** When each alarm rings, in milliseconds since 1970. */
  readonly alarms: readonly number[];
}

const at = (time: ICAL.Time): number => time.toJSDate().getTime();

const timeOf = (event: ICAL.Component, name: string): number =>
  at(event.getFirstPropertyValue(name) as ICAL.Time);

const textOf = (event: ICAL.Component, name: string): string | null =>
  event.getFirstPropertyValue(name) as string | null;

const conferenceOf = (event: ICAL.Component) => {
  const property = event.getFirstProperty('conference');
  return property
    ? { url: String(property.getFirstValue()), label: String(property.getParameter('label')) }
    : null;
};

const alarmsOf = (event: ICAL.Component): number[] =>
  event.getAllSubcomponents('valarm').map((alarm) => {
    const start = (event.getFirstPropertyValue('dtstart') as ICAL.Time).clone();
    start.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
    return at(start);
  });

const entryOf = (event: ICAL.Component): ReadEntry => ({
  uid: String(textOf(event, 'uid')),
  sequence: Number(event.getFirstPropertyValue('sequence')),
  status: String(textOf(event, 'status')),
  summary: String(textOf(event, 'summary')),
  description: textOf(event, 'description'),
  location: textOf(event, 'location'),
  geo: event.getFirstPropertyValue('geo') as unknown as readonly number[] | null,
  start: timeOf(event, 'dtstart'),
  end: timeOf(event, 'dtend'),
  stamp: timeOf(event, 'dtstamp'),
  changed: timeOf(event, 'last-modified'),
  conference: conferenceOf(event),
  organizer: textOf(event, 'organizer'),
  attendee: textOf(event, 'attendee'),
  alarms: alarmsOf(event),
});

/** Reads a calendar; throws where it is none. */
export const readCalendar = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return {
    method: textOf(calendar, 'method'),
    name: textOf(calendar, 'name'),
    entries: calendar.getAllSubcomponents('vevent').map(entryOf),
  };
};
