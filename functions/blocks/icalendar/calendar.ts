import { type Component, minutes, type Property, text, utc, written } from './lines';

/*
 * Calendars of appointments: VCALENDAR and VEVENT (RFC 5545), with the additions of RFC 7986 for feeds and conferences.
 */

/** What a recipient is asked to do (iTIP, RFC 5546); feeds ask for nothing. */
export type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export interface CalendarEntry {
  /** Never changes. */
  readonly uid: string;
  /** Increases when the entry is moved or cancelled; the highest one is current. */
  readonly sequence: number;
  /** When it was last changed. Times are milliseconds since 1970. */
  readonly changedAt: number;
  readonly start: number;
  readonly end: number;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  /** Degrees, WGS 84. */
  readonly position?: { readonly latitude: number; readonly longitude: number } | undefined;
  /** A page with details. */
  readonly url?: string | undefined;
  /** The video conference; `label` is the text of the link. */
  readonly conference?: { readonly url: string; readonly label: string } | undefined;
  /** Minutes before its start at which alarms ring. */
  readonly alarms?: readonly number[];
}

/** An e-mail address and the name of its holder. */
interface Mailbox {
  readonly address: string;
  readonly name?: string;
}

interface Calendar {
  readonly entries: readonly CalendarEntry[];
  /** For feeds: the name, and after how many minutes to refresh. */
  readonly feed?: { readonly name: string; readonly refreshMinutes: number };
  /** For messages: when it is sent, in milliseconds since 1970, and between whom. */
  readonly message?: {
    readonly method: Method;
    readonly at: number;
    readonly organizer: Mailbox;
    readonly attendee?: Mailbox;
  };
}

const property = (name: string, value: string, parameters?: Property['parameters']): Property =>
  parameters ? { name, value, parameters } : { name, value };

const whereThere = <T>(value: T | undefined, properties: (value: T) => Property[]): Property[] =>
  value === undefined ? [] : properties(value);

/** Six decimals are allowed (section 3.8.1.6): a tenth of a metre. */
const degrees = (value: number): string => String(Number(value.toFixed(6)));

const alarm = (before: number, summary: string): Component => ({
  name: 'VALARM',
  properties: [
    property('ACTION', 'DISPLAY'),
    property('DESCRIPTION', text(summary)),
    property('TRIGGER', minutes(-before)),
  ],
});

const between = ({ message }: Calendar): Property[] => {
  if (!message) return [];
  const named = ({ name }: Mailbox) => (name ? { CN: name } : {});
  const { organizer, attendee } = message;
  return [
    property('ORGANIZER', `mailto:${organizer.address}`, named(organizer)),
    // Attendees booked the appointment themselves, so no reply is requested.
    ...whereThere(attendee, (one) => [
      property('ATTENDEE', `mailto:${one.address}`, {
        ...named(one),
        ...{ CUTYPE: 'INDIVIDUAL', ROLE: 'REQ-PARTICIPANT', PARTSTAT: 'ACCEPTED', RSVP: 'FALSE' },
      }),
    ]),
  ];
};

const describingProperties = ({
  summary,
  description,
  location,
  position,
  url,
  conference,
}: CalendarEntry): Property[] => [
  property('SUMMARY', text(summary)),
  ...whereThere(description, (value) => [property('DESCRIPTION', text(value))]),
  ...whereThere(location, (value) => [property('LOCATION', text(value))]),
  ...whereThere(position, ({ latitude, longitude }) => [
    property('GEO', `${degrees(latitude)};${degrees(longitude)}`),
  ]),
  ...whereThere(url, (value) => [property('URL', value)]),
  // RFC 7986, section 5.11.
  ...whereThere(conference, (value) => [
    property('CONFERENCE', value.url, { VALUE: 'URI', FEATURE: 'VIDEO', LABEL: value.label }),
  ]),
];

const eventOf = (entry: CalendarEntry, calendar: Calendar): Component => {
  const { uid, sequence, changedAt, start, end, status, summary, alarms = [] } = entry;
  const over = status === 'CANCELLED';
  return {
    name: 'VEVENT',
    properties: [
      property('UID', uid),
      // The time of the message; without a method, of the last change (section 3.8.7.2).
      property('DTSTAMP', utc(calendar.message?.at ?? changedAt)),
      property('LAST-MODIFIED', utc(changedAt)),
      property('SEQUENCE', String(sequence)),
      property('DTSTART', utc(start)),
      property('DTEND', utc(end)),
      property('STATUS', status),
      property('TRANSP', over ? 'TRANSPARENT' : 'OPAQUE'),
      property('CLASS', 'PRIVATE'),
      ...describingProperties(entry),
      ...between(calendar),
    ],
    components: over ? [] : alarms.map((before) => alarm(before, summary)),
  };
};

const headOf = ({ feed, message }: Calendar): Property[] => [
  property('VERSION', '2.0'),
  property('PRODID', '-//Diwan//Appointments//EN'),
  property('CALSCALE', 'GREGORIAN'),
  ...whereThere(message, ({ method }) => [property('METHOD', method)]),
  // NAME is from RFC 7986; most readers know X-WR-CALNAME only, which is older.
  ...whereThere(feed, ({ name, refreshMinutes }) => [
    ...[property('NAME', text(name)), property('X-WR-CALNAME', text(name))],
    property('REFRESH-INTERVAL', minutes(refreshMinutes), { VALUE: 'DURATION' }),
    property('X-PUBLISHED-TTL', minutes(refreshMinutes)),
  ]),
];

/** A calendar as a file. The same calendar gives the same bytes. */
export const writeCalendar = (calendar: Calendar): string =>
  written({
    name: 'VCALENDAR',
    properties: headOf(calendar),
    components: calendar.entries.map((entry) => eventOf(entry, calendar)),
  });

export const calendarMedia = 'text/calendar; charset=utf-8';
