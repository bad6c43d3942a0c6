import fc from 'fast-check';
import { type CalendarEntry, writeCalendar } from '../../../functions/blocks/icalendar/calendar';
import { extent } from '../../support/sample';
import { readCalendar } from './read-calendar';

const minute = 60_000;

const entry: CalendarEntry = {
  uid: 'b1@appointments.diwan',
  sequence: 2,
  changedAt: Date.parse('2026-03-01T09:00:00Z'),
  start: Date.parse('2026-03-29T00:30:00Z'),
  end: Date.parse('2026-03-29T01:00:00Z'),
  status: 'CONFIRMED',
  summary: 'تجديد جواز السفر؛ «مستعجل»',
  description: 'Bring: your card, two photographs; and C:\\forms\nThen wait.',
  location: 'City hall, 3rd floor',
  position: { latitude: 0, longitude: -0.1275 },
  conference: { url: 'https://portal.example/v?a=1,2;b=3', label: 'Video: "Dr. Sad^" \n room' },
  alarms: [1_440, 60],
};

const organizer = { address: 'no-reply@portal.example', name: 'Passports, "North"' };
const read = (...entries: CalendarEntry[]) => readCalendar(writeCalendar({ entries })).entries;

it('is read back by another program as it was written', () => {
  const [found] = read(entry);
  expect(found).toEqual({
    ...{ uid: entry.uid, sequence: 2, status: 'CONFIRMED', summary: entry.summary },
    ...{ description: entry.description, location: entry.location, geo: [0, -0.1275] },
    ...{ start: entry.start, end: entry.end, stamp: entry.changedAt, changed: entry.changedAt },
    conference: entry.conference,
    ...{ organizer: null, attendee: null },
    alarms: [entry.start - 1_440 * minute, entry.start - 60 * minute],
  });
});

it('names sender, recipient and time in a message', () => {
  const at = Date.parse('2026-03-20T10:00:00Z');
  const attendee = { address: 'amina@example.org' };
  const message = { method: 'REQUEST', at, organizer, attendee } as const;
  const { method, entries } = readCalendar(writeCalendar({ entries: [entry], message }));
  expect(method).toBe('REQUEST');
  expect(entries[0]).toMatchObject({
    ...{ organizer: 'mailto:no-reply@portal.example', attendee: 'mailto:amina@example.org' },
    ...{ stamp: at, changed: entry.changedAt },
  });
});

it('does not ring for what was called off, and leaves its time free', () => {
  const file = writeCalendar({ entries: [{ ...entry, status: 'CANCELLED' }] });
  expect(readCalendar(file).entries[0]?.alarms).toEqual([]);
  expect(file).toContain('\r\nTRANSP:TRANSPARENT\r\n');
});

it('puts alarms behind all properties, as the grammar has it (RFC 5545, section 3.6.1)', () => {
  const lines = writeCalendar({ entries: [entry] }).split('\r\n');
  const alarm = lines.indexOf('BEGIN:VALARM');
  const after = lines.slice(alarm).filter((line) => !line.startsWith(' '));
  expect(after.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', '']);
  expect(after.slice(0, -3).join('\n')).toMatch(/^(BEGIN:VALARM\n(?!BEGIN|END)(.+\n)+?END:VALARM\n?)+$/);
});

it('gives a feed its name, and the same file for the same entries', () => {
  const feed = { name: 'مواعيدي في الديوان', refreshMinutes: 60 };
  const file = writeCalendar({ entries: [entry], feed });
  expect(readCalendar(file).name).toBe(feed.name);
  expect(readCalendar(file).method).toBeNull();
  expect(writeCalendar({ entries: [{ ...entry }], feed })).toBe(file);
});

/** Local times of zones that change their clocks, as somebody would choose them. */
const changes = [
  ['Europe/Berlin', '2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00'],
  ['Europe/Berlin', '2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'],
  ['Africa/Cairo', '2026-04-24T01:00:00+03:00', '2026-10-30T00:30:00+02:00'],
  ['Asia/Tehran', '2022-03-22T01:00:00+04:30', '2026-03-22T01:00:00+03:30'],
  ['Africa/Casablanca', '2026-02-15T03:30:00+00:00', '2026-03-22T03:30:00+01:00'],
  ['America/St_Johns', '2026-03-08T03:30:00-02:30', '2026-11-01T01:30:00-03:30'],
] as const;

it.each(changes)('keeps instants where the clocks of %s change', (timeZone, ...times) => {
  for (const time of times) {
    const start = Date.parse(time);
    const [found] = read({ ...entry, start, end: start + 90 * minute, alarms: [1_440] });
    expect(found).toMatchObject({
      ...{ start, end: start + 90 * minute },
      // A day before is twenty-four hours before, even across a clock change.
      alarms: [start - 1_440 * minute],
    });
    const shown = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' });
    expect(shown.format(found?.start)).toBe(time.slice(11, 16));
  }
});

/** What `printable` fields let through: no control characters but tab and line break, no broken letters. */
const letters = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.stringMatching(/^[\\;,:"^\n\t =a-z]{0,40}$/),
);
const written = letters.map((value) => value.replace(/[^\P{Cc}\t\n]|\p{Surrogate}/gu, ''));
/** Of ical.js a backslash in a parameter is undone as in a text, which RFC 5545, section 3.2, does not know. */
const named = written.map((value) => value.replaceAll('\\', '/'));
const time = fc.integer({ min: 0, max: 4e9 }).map((seconds) => seconds * 1000);

const entries: fc.Arbitrary<CalendarEntry> = fc.record({
  uid: fc.constant('u@d'),
  sequence: fc.nat(99),
  ...{ changedAt: time, start: time, end: time },
  status: fc.constantFrom('TENTATIVE', 'CONFIRMED', 'CANCELLED'),
  ...{ summary: written, description: written, location: written },
  position: fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
  conference: fc.record({ url: fc.webUrl(), label: named }),
});

it('can be read back for any calendar', () => {
  fc.assert(
    fc.property(entries, (given) => {
      const [found] = read(given);
      expect(found).toMatchObject({
        ...{ sequence: given.sequence, status: given.status, summary: given.summary },
        ...{ description: given.description, location: given.location },
        ...{ start: given.start, end: given.end, changed: given.changedAt },
        conference: given.conference,
      });
      expect(found?.geo?.[0]).toBeCloseTo(given.position?.latitude ?? 0, 6);
      expect(found?.geo?.[1]).toBeCloseTo(given.position?.longitude ?? 0, 6);
    }),
    { numRuns: extent(100, 400) },
  );
});

it('has no line of more than 75 octets, none that ends within a letter, and ends each with CR and LF', () => {
  fc.assert(
    fc.property(entries, (given) => {
      const file = writeCalendar({ entries: [given] });
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
      const lines = file.split('\r\n');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
        expect(Buffer.from(line).toString()).toBe(line);
      }
    }),
    { numRuns: extent(60, 200) },
  );
});
