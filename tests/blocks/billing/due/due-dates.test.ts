import fc from 'fast-check';
import { agreed } from '../../../../functions/bills/bills/charge-request';
import { roll, rolled } from '../../../../functions/blocks/billing/due/due-dates';
import type { Calendar } from '../../../../functions/blocks/calendars/opening-hours';
import { addDays } from '../../../../functions/kernel/text/date';
import { calendars } from '../../calendars/offices';
import { anyDay } from './anyone';

const day = [{ from: '08:00', to: '15:00' }];
/** Friday and Saturday are the weekend; a feast from Sunday 22 to Tuesday 24 March 2026. */
const calendar: Calendar = {
  timeZone: 'Asia/Amman',
  week: { sunday: day, monday: day, tuesday: day, wednesday: day, thursday: day },
  holidays: [{ from: '2026-03-22', to: '2026-03-24' }],
  periods: [{ from: '2026-06-01', to: '2026-06-30', week: { monday: day } }],
};

describe('a day to pay by', () => {
  it.each([
    ['2026-03-19', '2026-03-19'],
    // Friday, to Sunday, which is a holiday, as are Monday and Tuesday
    ['2026-03-20', '2026-03-25'],
    ['2026-03-13', '2026-03-15'],
    ['2026-03-24', '2026-03-25'],
    // In June only Mondays are worked
    ['2026-06-02', '2026-06-08'],
    ['2026-06-30', '2026-07-01'],
    ['2027-12-31', '2028-01-02'],
  ])('%s rolls to %s', (given, day) => expect(roll(calendar, given)).toBe(day));

  it('is never before the day that was given, and stays where it has rolled to', () => {
    fc.assert(
      fc.property(calendars, anyDay, fc.nat(30), (any, date, later) => {
        const to = roll(any, date);
        expect(to >= date).toBe(true);
        expect(roll(any, to)).toBe(to);
        expect(roll(any, addDays(date, later)) >= to).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is an error if a calendar never opens again', () => {
    expect(() => roll({ ...calendar, week: {} }, '2026-07-01')).toThrow('does not open again');
  });
});

describe('the days of a bill', () => {
  it('all roll: those of instalments, and of the discount; the rest stays', () => {
    const bill = {
      title: 'x',
      dueOn: '2026-03-20',
      terms: {
        discount: { until: '2026-03-13', rate: '0.1' },
        minimumPart: 5,
        instalments: [
          { dueOn: '2026-03-20', amount: 1 },
          { dueOn: '2026-03-22', amount: 2 },
          { dueOn: '2026-04-20', amount: 3 },
        ],
      },
    };
    expect(rolled(calendar, bill)).toEqual({
      title: 'x',
      dueOn: '2026-03-25',
      terms: {
        discount: { until: '2026-03-15', rate: '0.1' },
        minimumPart: 5,
        instalments: [
          { dueOn: '2026-03-25', amount: 1 },
          { dueOn: '2026-03-25', amount: 2 },
          { dueOn: '2026-04-20', amount: 3 },
        ],
      },
    });
    expect(rolled(calendar, { dueOn: '2026-03-19', terms: {} })).toEqual({ dueOn: '2026-03-19', terms: {} });
  });

  it('may come to be the same for two instalments', () => {
    const days = ['2026-03-22', '2026-03-23', '2026-04-01'];
    const instalments = days.map((dueOn) => ({ dueOn, amount: 100 }));
    const line = { head: 'tax', text: 'Tax', amount: 300 };
    const asked = { lines: [line], issuedOn: '2026-03-01', dueOn: '2026-03-22', terms: { instalments } };
    expect(agreed(asked, calendar).terms.instalments?.map(({ dueOn }) => dueOn)).toEqual([
      ...['2026-03-25', '2026-03-25', '2026-04-01'],
    ]);
  });
});
