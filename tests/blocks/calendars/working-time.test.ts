import fc from 'fast-check';
import type { Calendar } from '../../../functions/blocks/calendars/opening-hours';
import {
  addWorkingTime,
  nextOpening,
  workingTimeBetween,
} from '../../../functions/blocks/calendars/working-time';
import { hours } from '../../../functions/kernel/text/time';
import { extent } from '../../support/sample';
import { calendars, inTheYear, isOpen, offices, zones } from './offices';

const minute = 60_000;
const at = (text: string): number => Date.parse(text);
const due = (calendar: Calendar, from: string, working: number): string =>
  new Date(addWorkingTime(calendar, at(from), working)).toISOString();

const working = fc.integer({ min: 0, max: 120 * 60 }).map((minutes) => minutes * minute);
/** A calendar may be closed for all the year that is looked at, but never for good. */
const bounded = { numRuns: 150 };

describe('working time, for any calendar', () => {
  test('is what counting minutes by the clock on the wall gives', () => {
    const stretch = fc.integer({ min: 0, max: 4 * 1440 });
    fc.assert(
      fc.property(calendars, inTheYear, stretch, (calendar, from, minutes) => {
        let counted = 0;
        for (let now = 0; now < minutes; now += 1) {
          if (isOpen(calendar, from + now * minute)) counted += 1;
        }
        expect(workingTimeBetween(calendar, from, from + minutes * minute)).toBe(counted * minute);
      }),
      { numRuns: extent(40, 150) },
    );
  });

  test('adds up', () => {
    fc.assert(
      fc.property(calendars, inTheYear, working, working, (calendar, from, one, other) => {
        const inTwo = addWorkingTime(calendar, addWorkingTime(calendar, from, one), other);
        expect(inTwo).toBe(addWorkingTime(calendar, from, one + other));
        const middle = from + one;
        const parts =
          workingTimeBetween(calendar, from, middle) + workingTimeBetween(calendar, middle, middle + other);
        expect(parts).toBe(workingTimeBetween(calendar, from, middle + other));
      }),
      bounded,
    );
  });

  test('never runs backwards', () => {
    fc.assert(
      fc.property(calendars, inTheYear, working, working, working, (calendar, from, later, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(addWorkingTime(calendar, from, less)).toBeLessThanOrEqual(
          addWorkingTime(calendar, from, more),
        );
        expect(addWorkingTime(calendar, from, one)).toBeLessThanOrEqual(
          addWorkingTime(calendar, from + later, one),
        );
        expect(addWorkingTime(calendar, from, one)).toBeGreaterThanOrEqual(from + one);
      }),
      bounded,
    );
  });

  test('added is the working time between, and no instant before would do', () => {
    fc.assert(
      fc.property(calendars, inTheYear, working, (calendar, from, duration) => {
        const end = addWorkingTime(calendar, from, duration);
        expect(workingTimeBetween(calendar, from, end)).toBe(duration);
        if (duration > 0) expect(workingTimeBetween(calendar, from, end - 1)).toBe(duration - 1);
      }),
      bounded,
    );
  });

  test('begins at the next opening', () => {
    fc.assert(
      fc.property(calendars, inTheYear, (calendar, from) => {
        const opening = nextOpening(calendar, from);
        expect(isOpen(calendar, opening)).toBe(true);
        expect(workingTimeBetween(calendar, from, opening)).toBe(0);
        if (isOpen(calendar, from)) expect(opening).toBe(from);
        else expect(isOpen(calendar, opening - minute)).toBe(false);
      }),
      bounded,
    );
  });

  test('is all time where there is no calendar', () => {
    expect(addWorkingTime(undefined, 5, 7)).toBe(12);
    expect(workingTimeBetween(undefined, 5, 12)).toBe(7);
    expect(nextOpening(undefined, 5)).toBe(5);
  });

  test('between an instant and one before it is none', () =>
    expect(workingTimeBetween(offices, at('2026-03-02T10:00:00Z'), at('2026-03-02T09:00:00Z'))).toBe(0));
});

describe('the days on which clocks change', () => {
  const always = { from: '00:00', to: '24:00' };
  const day = { monday: [always], tuesday: [always], wednesday: [always], thursday: [always] };
  const week = { ...day, friday: [always], saturday: [always], sunday: [always] };

  test.each(zones)('in %s, all days together are all the time there is', (timeZone) => {
    const calendar = { ...offices, timeZone, week };
    const [from, to] = [at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z')];
    expect(workingTimeBetween(calendar, from, to)).toBe(to - from);
  });

  test.each([
    ['Europe/Berlin', '2026-03-29', '01:00', '04:00', 2],
    ['Europe/Berlin', '2026-10-25', '01:00', '04:00', 4],
    ['Africa/Cairo', '2026-04-24', '00:00', '08:00', 7],
    ['Africa/Cairo', '2026-10-29', '20:00', '24:00', 5],
    ['Asia/Beirut', '2026-03-29', '00:00', '08:00', 7],
    ['Australia/Lord_Howe', '2026-10-04', '01:00', '04:00', 2.5],
    ['Australia/Lord_Howe', '2026-04-05', '01:00', '04:00', 3.5],
    ['Europe/Berlin', '2026-03-30', '01:00', '04:00', 3],
  ])('in %s on %s, from %s to %s are %d hours', (timeZone, date, from, to, expected) => {
    const only = { from: date, to: date, week: { ...allDays([{ from, to }]) } };
    const calendar = { ...offices, timeZone, week: {}, periods: [only] };
    const open = { ...calendar, week: { monday: [{ from: '12:00', to: '12:15' }] } };
    const around = [at(`${date}T00:00:00Z`) - hours(24), at(`${date}T00:00:00Z`) + hours(48)] as const;
    const regular = workingTimeBetween(
      { ...open, holidays: [{ from: date, to: date }] },
      around[0],
      around[1],
    );
    expect(workingTimeBetween(open, around[0], around[1]) - regular).toBe(hours(expected));
  });

  const allDays = (each: readonly { readonly from: string; readonly to: string }[]) => ({
    ...{ monday: each, tuesday: each, wednesday: each, thursday: each },
    ...{ friday: each, saturday: each, sunday: each },
  });

  test('a due time over the change is an hour earlier by the clock in Greenwich, the same on the wall', () => {
    const berlin = { ...offices, timeZone: 'Europe/Berlin', week: allDays([{ from: '08:00', to: '16:00' }]) };
    expect(due(berlin, '2026-03-27T07:00:00Z', hours(8 * 3))).toBe('2026-03-29T14:00:00.000Z');
    expect(due(berlin, '2026-03-26T07:00:00Z', hours(8 * 3))).toBe('2026-03-28T15:00:00.000Z');
  });
});

describe('an office in Amman', () => {
  // 1 March 2026 was a Sunday; Amman is three hours ahead all year.
  test('rests on Friday and Saturday', () => {
    expect(due(offices, '2026-03-05T12:00:00Z', hours(2))).toBe('2026-03-08T06:00:00.000Z');
    expect(due(offices, '2026-03-06T10:00:00Z', hours(8))).toBe('2026-03-08T13:00:00.000Z');
    expect(workingTimeBetween(offices, at('2026-03-05T13:00:00Z'), at('2026-03-08T05:00:00Z'))).toBe(0);
  });

  test('whose weekend is another rests on other days', () => {
    const hoursOfDay = [{ from: '08:00', to: '16:00' }];
    const { friday: _, ...others } = { ...offices.week, saturday: hoursOfDay, friday: hoursOfDay };
    const iran: Calendar = { ...offices, timeZone: 'Asia/Tehran', week: others };
    expect(due(iran, '2026-03-05T12:30:00Z', hours(8))).toBe('2026-03-07T12:30:00.000Z');
  });

  test('works shorter days in Ramadan', () => {
    const short = Object.fromEntries(
      Object.keys(offices.week).map((name) => [name, [{ from: '10:00', to: '15:00' }]]),
    );
    const ramadan = { from: '2026-02-18', to: '2026-03-19', week: short };
    const calendar: Calendar = { ...offices, periods: [ramadan] };
    expect(due(offices, '2026-03-01T05:00:00Z', hours(16))).toBe('2026-03-02T13:00:00.000Z');
    expect(due(calendar, '2026-03-01T05:00:00Z', hours(16))).toBe('2026-03-04T08:00:00.000Z');
    // Over its end: five hours on Thursday, the last day of it, then a full Sunday.
    expect(due(calendar, '2026-03-19T05:00:00Z', hours(13))).toBe('2026-03-22T13:00:00.000Z');
  });

  test('keeps the feast on the day that is announced', () => {
    const expected: Calendar = { ...offices, holidays: [{ from: '2026-03-22', to: '2026-03-24' }] };
    const announced: Calendar = { ...offices, holidays: [{ from: '2026-03-23', to: '2026-03-25' }] };
    const filed = '2026-03-18T05:00:00Z';
    expect(due(offices, filed, hours(20))).toBe('2026-03-22T09:00:00.000Z');
    expect(due(expected, filed, hours(20))).toBe('2026-03-25T09:00:00.000Z');
    // A day later the feast, three days earlier the due time: the Sunday before it is worked.
    expect(due(announced, filed, hours(20))).toBe('2026-03-22T09:00:00.000Z');
    expect(due(announced, filed, hours(28))).toBe('2026-03-26T09:00:00.000Z');
  });
});

test('a calendar that never opens is an error, not an endless loop', () =>
  expect(() => nextOpening({ ...offices, week: {} }, 0)).toThrow('does not open'));

describe('hours that end on the next day', () => {
  const night: Calendar = {
    timeZone: 'Asia/Amman',
    week: { sunday: [{ from: '22:00', to: '02:00' }], monday: [{ from: '01:00', to: '03:00' }] },
    holidays: [{ from: '2026-03-15', to: '2026-03-15' }],
    periods: [],
  };
  test('count on the day on which they began, and once where others meet them', () => {
    const day = 24 * 60 * minute;
    const [sunday, monday] = [at('2026-03-08T00:00:00+03:00'), at('2026-03-09T00:00:00+03:00')];
    expect(workingTimeBetween(night, sunday, monday)).toBe(hours(2));
    expect(workingTimeBetween(night, monday, monday + day)).toBe(hours(3));
    // On a holiday they do not begin.
    expect(workingTimeBetween(night, sunday + 7 * day, monday + 8 * day)).toBe(hours(2));
  });
});
