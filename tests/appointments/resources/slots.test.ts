import fc from 'fast-check';
import type { ResourceDetails } from '../../../functions/appointments/resources/resource-details';
import { steps } from '../../../functions/appointments/resources/resource-details';
import { localDay, sessionsOn } from '../../../functions/appointments/resources/sessions';
import {
  bookableDays,
  isBookable,
  type Slot,
  slotAt,
  slotFrom,
  slotsOn,
} from '../../../functions/appointments/resources/slots';
import type { Calendar } from '../../../functions/blocks/calendars/opening-hours';
import { addDays, dateIn } from '../../../functions/kernel/text/date';
import { calendars, inTheYear, isOpen, zones } from '../../blocks/calendars/offices';
import { resourceOf, timeZone, today, typeOf, week } from './builders';

const minute = 60_000;
const plain = { timeZone, calendar: undefined };
const clockOf = (zone: string, at: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);
const starts = (slots: readonly Slot[], zone = timeZone) => slots.map(({ start }) => clockOf(zone, start));
const offices = (more: Partial<Calendar> = {}): Calendar => ({
  ...{ timeZone, week, holidays: [], periods: [] },
  ...more,
});
const on = (details: Partial<ResourceDetails>, calendar?: Calendar, date = today) =>
  slotsOn(resourceOf(details), typeOf({ length: 60, every: 60 }), { timeZone, calendar }, date);
const all = (from: string, to: string) => [{ from: '2026-01-01', week: { sunday: [{ from, to }] } }];

describe('the slots of a day', () => {
  it('begin at a fixed interval, if the appointment and its buffer fit', () => {
    const type = typeOf({ length: 45, buffer: 30, every: 120 });
    const slots = slotsOn(resourceOf(), type, plain, today);
    expect(starts(slots)).toEqual(['08:00', '10:00', '12:00', '14:00']);
    expect(slots[1]).toMatchObject({ date: today, from: 40, count: 5 });
    expect((slots[1]?.end ?? 0) - (slots[1]?.start ?? 0)).toBe(45 * minute);
    expect(starts(slotsOn(resourceOf(), typeOf({ length: 240, every: 60 }), plain, today))).toEqual([
      '08:00',
      '09:00',
      '10:00',
      '11:00',
      '12:00',
    ]);
  });

  it('are none where the resource serves others, is out of use, or has no hours', () => {
    expect(on({ types: ['other'] })).toEqual([]);
    expect(on({ active: false })).toEqual([]);
    expect(slotsOn(resourceOf({ step: 5 }), typeOf({ length: 165 }), plain, today)).toEqual([]);
    expect(on({}, undefined, '2026-03-06')).toEqual([]);
    expect(on({ patterns: [{ from: '2026-03-02', week }] })).toEqual([]);
    expect(on({ patterns: [{ from: '2026-01-01', to: '2026-02-28', week }] })).toEqual([]);
    expect(on({ patterns: [{ from: '2026-01-01', types: ['visa'], week }] })).toEqual([]);
  });

  it('lie in the hours of all patterns together', () => {
    const patterns = [...all('09:00', '11:00'), ...all('10:30', '12:00'), ...all('14:00', '15:00')];
    expect(starts(on({ patterns }))).toEqual(['09:00', '10:00', '11:00', '14:00']);
  });

  it('lie in the opening hours of the calendar: holidays have none, Ramadan has its own', () => {
    const late = offices({ week: { sunday: [{ from: '13:30', to: '18:00' }] } });
    expect(starts(on({}, late))).toEqual(['13:30', '14:30']);
    expect(on({}, offices({ holidays: [{ from: today, to: today }] }))).toEqual([]);
    const ramadan = {
      from: '2026-02-18',
      to: '2026-03-19',
      week: { sunday: [{ from: '10:00', to: '12:00' }] },
    };
    expect(starts(on({}, offices({ periods: [ramadan] })))).toEqual(['10:00', '11:00']);
  });

  it('are those of an exception if there is one, before everything else', () => {
    const closed = { from: '2026-02-27', to: today, hours: [] as [] };
    expect(on({ exceptions: [closed] }, offices())).toEqual([]);
    const holiday = offices({ holidays: [{ from: today, to: today }] });
    const extra = { from: today, to: today, hours: [{ from: '20:00', to: '22:00' }] };
    expect(starts(on({ exceptions: [extra, closed] }, holiday))).toEqual(['20:00', '21:00']);
  });

  it('are by the clocks of the place, and the opening hours by those of the calendar', () => {
    const berlin = offices({ timeZone: 'Europe/Berlin' });
    // Eight in Berlin is ten in Amman in winter.
    expect(starts(on({}, berlin))[0]).toBe('10:00');
  });

  const dayAndNight = { patterns: all('00:00', '24:00') };
  it.each([
    ['Europe/Berlin', '2026-03-29', 23, ['00:00', '01:00', '03:00']],
    ['Europe/Berlin', '2026-10-25', 25, ['00:00', '01:00', '02:00', '02:00', '03:00']],
    // Daylight saving begins at midnight: the day begins at one.
    ['Asia/Beirut', '2026-03-29', 23, ['01:00', '02:00']],
    ['Africa/Cairo', '2026-10-25', 24, ['00:00', '01:00']],
    ['America/Santiago', '2026-09-06', 23, ['01:00', '02:00']],
  ])('in %s on %s fill %i hours', (zone, date, count, first) => {
    const where = { timeZone: zone, calendar: undefined };
    const slots = slotsOn(resourceOf(dayAndNight), typeOf({ length: 60, every: 60 }), where, date);
    expect(slots).toHaveLength(count);
    expect(starts(slots, zone).slice(0, first.length)).toEqual(first);
    expect(slots.map(({ from }) => from)).toEqual(slots.map((_, index) => index * 4));
  });
});

const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 288 }), { minLength: 2, maxLength: 4 })
  .map((fives) => fives.sort((left, right) => left - right))
  .map(([from = 0, to = 288]) => ({ from: label(from * 5), to: label(to * 5) }));
const label = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const everyDay = hours.map((one) => ({
  from: '2025-01-01',
  week: Object.fromEntries(
    (['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const).map((day) => [
      day,
      [one],
    ]),
  ),
}));
/** Whether a pattern, which has the same hours every day, contains this local time. */
const isWorked = (patterns: ResourceDetails['patterns'], clock: string) =>
  patterns.flatMap(({ week: own }) => own.monday ?? []).some(({ from, to }) => from <= clock && clock < to);
const given = fc.record({
  patterns: fc.array(everyDay, { minLength: 1, maxLength: 3 }),
  step: fc.constantFrom(...steps),
  length: fc.integer({ min: 5, max: 120 }),
  buffer: fc.integer({ min: 0, max: 40 }),
  every: fc.integer({ min: 5, max: 120 }),
  calendar: fc.option(calendars, { nil: undefined }),
  zone: fc.constantFrom(...zones),
  at: inTheYear,
});

describe('whatever the schedule, the calendar and the zone, slots', () => {
  it('lie in open time on the cells of their day, and the next begins after its interval', () => {
    fc.assert(
      fc.property(given, ({ patterns, step, length, buffer, every, calendar, zone, at }) => {
        const [resource, type] = [resourceOf({ patterns, step }), typeOf({ length, buffer, every })];
        const where = { timeZone: zone, calendar };
        const date = dateIn(zone, at);
        const slots = slotsOn(resource, type, where, date);
        expect(slotsOn(resource, type, where, date)).toEqual(slots);
        const [day, sessions] = [localDay(zone, date), sessionsOn(resource, type.code, where, date)];
        for (const [index, slot] of slots.entries()) {
          expect(slot.start).toBe(day.from + slot.from * step * minute);
          expect(slot.end - slot.start).toBe(length * minute);
          const over = slot.end + buffer * minute;
          expect(day.from + (slot.from + slot.count) * step * minute).toBeGreaterThanOrEqual(over);
          expect(slot.count * step).toBeLessThan(length + buffer + step);
          const inside = [slot.start, over - minute, Math.floor((slot.start + over) / 2 / minute) * minute];
          expect(inside.filter((each) => dateIn(zone, each) !== date)).toEqual([]);
          expect(inside.filter((each) => calendar && !isOpen(calendar, each))).toEqual([]);
          expect(inside.filter((each) => !isWorked(patterns, clockOf(zone, each)))).toEqual([]);
          // Each session begins its own sequence of slots.
          const session = sessions.find(({ from, to }) => from <= slot.start && over <= to);
          const before = slots[index - 1];
          const next = before && session && before.start >= session.from ? before.start + every * minute : 0;
          expect(slot.start).toBeGreaterThanOrEqual(
            Math.max(next, session?.from ?? Number.POSITIVE_INFINITY),
          );
          expect(slotAt(resource, type, where, slot.start)).toEqual(slot);
          expect(slotFrom(resource, type, zone, slot.start)).toEqual(slot);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leave out no start that its session has room for', () => {
    fc.assert(
      fc.property(given, ({ patterns, step, length, calendar, zone, at }) => {
        const [resource, type] = [resourceOf({ patterns, step }), typeOf({ length, every: step })];
        const where = { timeZone: zone, calendar };
        const date = dateIn(zone, at);
        const begins = new Set(slotsOn(resource, type, where, date).map(({ start }) => start));
        const midnight = localDay(zone, date).from;
        for (const { from, to } of sessionsOn(resource, type.code, where, date)) {
          for (let start = midnight; start + length * minute <= to; start += step * minute) {
            if (start >= from) expect(begins).toContain(start);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('stand on days that follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), inTheYear, (zone, at) => {
        const date = dateIn(zone, at);
        const day = localDay(zone, date);
        expect(day.from <= at && at < day.to).toBe(true);
        expect(localDay(zone, addDays(date, 1)).from).toBe(day.to);
      }),
    );
  });
});

describe('booking', () => {
  const [slot] = slotsOn(resourceOf(), typeOf(), plain, today);
  const start = slot?.start ?? 0;
  const may = (now: number, noticeMinutes = 0, aheadDays = 0) =>
    slot !== undefined && isBookable({ noticeMinutes, aheadDays }, timeZone, slot, now);

  it('opens a number of days ahead and ends a number of minutes before the start', () => {
    expect(may(start - minute)).toBe(true);
    expect(may(start)).toBe(false);
    expect([may(start - 30 * minute, 30), may(start - 30 * minute + 1, 30)]).toEqual([true, false]);
    const midnight = localDay(timeZone, today).from;
    expect([may(midnight - 1), may(midnight)]).toEqual([false, true]);
    expect([may(midnight - 1, 0, 1), may(midnight - 1 - 1_440 * minute, 0, 1)]).toEqual([true, false]);
    expect(bookableDays({ aheadDays: 3, noticeMinutes: 0 }, timeZone, midnight)).toEqual({
      from: today,
      to: '2026-03-04',
    });
  });
});
