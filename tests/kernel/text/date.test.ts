import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateIn,
  dateOf,
  dayNumber,
  formatDay,
  isDay,
  monthsBegun,
} from '../../../functions/kernel/text/date';

const anyDay = fc.integer({ min: -25_000, max: 80_000 }).map(dateOf);

describe('a day', () => {
  it.each(['2024-02-29', '1900-01-01', '2026-12-31'])('%s is one', (day) => expect(isDay(day)).toBe(true));
  it.each(['2025-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', ''])(
    '%j is none',
    (day) => expect(isDay(day)).toBe(false),
  );

  it('is counted from 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2026-03-01') - dayNumber('2024-02-28')).toBe(732);
    expect(addDays('2023-12-31', 60)).toBe('2024-02-29');
    fc.assert(fc.property(anyDay, (day) => expect(dateOf(dayNumber(day))).toBe(day)));
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-15', 0, '2026-01-15'],
    ['2026-01-31', -2, '2025-11-30'],
  ])('%s and %d of them is %s', (day, count, then) => expect(addMonths(day, count)).toBe(then));

  it('have begun as often as their first days have come', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100, max: 2_000 }), (first, days) => {
        const last = addDays(first, days);
        let begun = 0;
        while (addMonths(first, begun) <= last) begun += 1;
        expect(monthsBegun(first, last)).toBe(begun);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the day that it is', () => {
  it.each([
    ['Asia/Amman', '2026-02-28T20:59:59.999Z', '2026-02-28'],
    ['Asia/Amman', '2026-02-28T21:00:00Z', '2026-03-01'],
    ['Asia/Tehran', '2026-03-20T20:29:59Z', '2026-03-20'],
    ['Asia/Tehran', '2026-03-20T20:30:00Z', '2026-03-21'],
    // The clocks go forward at midnight: the day begins at 01:00.
    ['Africa/Cairo', '2026-04-23T21:59:59Z', '2026-04-23'],
    ['Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-24'],
    // They go back at midnight: the last hour of the day comes twice.
    ['Africa/Cairo', '2026-10-29T20:59:59Z', '2026-10-29'],
    ['Africa/Cairo', '2026-10-29T21:30:00Z', '2026-10-29'],
    ['Africa/Cairo', '2026-10-29T22:00:00Z', '2026-10-30'],
    // A day that was left out
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['UTC', '2026-12-31T23:59:59Z', '2026-12-31'],
    ['America/New_York', '2027-01-01T04:59:59Z', '2026-12-31'],
  ])('in %s at %s is %s', (timeZone, at, day) => expect(dateIn(timeZone, Date.parse(at))).toBe(day));

  it('in a zone that there is not is nothing', () => {
    expect(() => dateIn('Asia/Nowhere', 0)).toThrow(RangeError);
  });
});

describe('a day as people write it', () => {
  it.each([
    ['2026-03-01', '1 March 2026', '١ مارس ٢٠٢٦', '۱۰ اسفند ۱۴۰۴'],
    ['2024-03-20', '20 March 2024', '٢٠ مارس ٢٠٢٤', '۱ فروردین ۱۴۰۳'],
    ['2025-12-31', '31 December 2025', '٣١ ديسمبر ٢٠٢٥', '۱۰ دی ۱۴۰۴'],
  ])('%s', (day, en, ar, fa) => {
    expect([formatDay(day, 'en'), formatDay(day, 'ar'), formatDay(day, 'fa')]).toEqual([en, ar, fa]);
  });
});
