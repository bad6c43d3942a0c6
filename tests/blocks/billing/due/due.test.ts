import { amountDue, asOf, payable } from '../../../../functions/blocks/billing/due/due';
import type { Interest, Penalty } from '../../../../functions/blocks/billing/due/terms';
import { account, lines, pay } from './accounts';

// The bill is 1,000,000 fils (1,000.000 dinars), due on 31 January 2026, unless a test says something else.

const yearly = (dayCount: Interest['dayCount'], more: Partial<Interest> = {}) => ({
  interest: { head: 'interest', rate: '0.09', per: 'year' as const, dayCount, ...more },
});
const interestOn = (terms: object, on: string, given = {}) => amountDue(account(terms, given), on).interest;

describe('a bill without any terms', () => {
  it('is owed whole, on whatever day', () => {
    for (const on of ['2025-12-01', '2026-01-31', '2036-06-30']) {
      const due = amountDue(account(), on);
      expect(due).toMatchObject({ on, total: 1_000_000, principal: 1_000_000, penalty: 0, interest: 0 });
      expect(due.nextChangeOn).toBeUndefined();
      expect(due.steps).toEqual([{ code: 'principal', amount: 1_000_000 }]);
      expect(payable(account(), on)).toEqual({ least: 1_000_000, most: 1_000_000 });
    }
  });

  it('is overdue from the day after', () => {
    expect(amountDue(account(), '2026-01-31').overdue).toBe(0);
    expect(amountDue(account(), '2026-02-01').overdue).toBe(1_000_000);
  });
});

describe('interest by the year', () => {
  it.each([
    // 1,000,000 × 0.09 × 1/365 = 246.575…
    ['actual/365', '2026-01-31', '2026-02-01', 247],
    // 28 days: 1,000,000 × 0.09 × 28/365 = 6,904.109…, × 28/360 = 7,000
    ['actual/365', '2026-01-31', '2026-02-28', 6_904],
    ['actual/360', '2026-01-31', '2026-02-28', 7_000],
    // From 30 (for the 31st) January to 28 February: 30 − 2 = 28 days. 90,000 × 28/360 = 7,000
    ['30E/360', '2026-01-31', '2026-02-28', 7_000],
    // To 1 March: 60 − 29 = 31 days, three of them on 1 March. 90,000 × 31/360 = 7,750
    ['30E/360', '2026-01-31', '2026-03-01', 7_750],
    // To 30 and to 31 March: 60 days. 90,000 × 60/360 = 15,000
    ['30E/360', '2026-01-31', '2026-03-30', 15_000],
    ['30E/360', '2026-01-31', '2026-03-31', 15_000],
    // In a leap year there are 30 days to 1 March: 90,000 × 30/365 = 7,397.26…, × 30/360 = 7,500
    ['actual/365', '2024-01-31', '2024-03-01', 7_397],
    ['actual/360', '2024-01-31', '2024-03-01', 7_500],
    // To 29 February: 30 − 1 = 29 days: 90,000 × 29/360 = 7,250
    ['30E/360', '2024-01-31', '2024-02-29', 7_250],
    // A leap year has 366 days: 90,000 × 366/365 = 90,246.575…; and 360 by thirties
    ['actual/365', '2024-01-01', '2025-01-01', 90_247],
    ['30E/360', '2024-01-01', '2025-01-01', 90_000],
    ['actual/365', '2025-01-01', '2026-01-01', 90_000],
  ] as const)('by %s, due %s, comes by %s to %d', (dayCount, dueOn, on, amount) => {
    expect(interestOn(yearly(dayCount), on, { dueOn })).toBe(amount);
  });

  it('runs from the day after the due date, or after the days of grace', () => {
    expect(interestOn(yearly('actual/365'), '2026-01-31')).toBe(0);
    const grace = yearly('actual/360', { afterDays: 10 });
    expect(interestOn(grace, '2026-02-10')).toBe(0);
    // 90,000 / 360 = 250 a day
    expect(interestOn(grace, '2026-02-12')).toBe(500);
  });

  it('runs on what was unpaid each day, that of a payment included, and is rounded once over all days', () => {
    // By 2 March 30 days: 7,397.26. With 507,397 half of the principal is paid.
    const paid = pay(account(yearly('actual/365')), '2026-03-02', 507_397);
    expect(paid.settled[0]?.parts).toEqual([
      { part: 'interest', head: 'interest', amount: 7_397 },
      { part: 'principal', head: 'tax', amount: 500_000 },
    ]);
    // 30 more days on half: (1,000,000 × 30 + 500,000 × 30) × 0.09 / 365 = 11,095.89; 11,096 − 7,397 = 3,699
    const due = amountDue(paid, '2026-04-01');
    expect(due).toMatchObject({ total: 503_699, principal: 500_000, interest: 3_699, overdue: 503_699 });
    const by = { code: 'interest', dueOn: '2026-01-31', per: 'year', dayCount: 'actual/365', rate: '0.09' };
    expect(due.steps).toEqual([
      { code: 'principal', amount: 1_000_000 },
      { ...by, from: '2026-02-01', to: '2026-03-02', units: 30, base: 1_000_000, amount: 7_397 },
      { ...by, from: '2026-03-03', to: '2026-04-01', units: 30, base: 500_000, amount: 3_699 },
      {
        ...{ code: 'paid', on: '2026-03-02', discount: 0, amount: 507_397 },
        ...{ interest: 7_397, penalty: 0, principal: 500_000 },
      },
    ]);
  });

  it('counts the day of a payment in full, and the next by what it left, from the first day that is late', () => {
    // 250 a day on all, 125 on half
    const paid = pay(account(yearly('actual/360')), '2026-02-01', 500_250);
    expect(amountDue(paid, '2026-02-01')).toMatchObject({ interest: 0, principal: 500_000 });
    expect(amountDue(paid, '2026-02-02').interest).toBe(125);
    const onTime = pay(account(yearly('actual/360')), '2026-01-31', 500_000);
    expect(amountDue(onTime, '2026-02-01').interest).toBe(125);
  });

  it('on the original runs on all of an instalment until nothing of it is unpaid', () => {
    const original = account(yearly('actual/360', { basis: 'original' }));
    const paid = pay(original, '2026-02-10', 900_000);
    // 250 a day, whatever was paid: 28 × 250 = 7,000, of which ten days are paid.
    expect(amountDue(paid, '2026-02-28').interest).toBe(7_000 - 2_500);
    expect(amountDue(pay(paid, '2026-02-28', 1_000_000), '2026-12-31').total).toBe(0);
  });

  it('stops at its cap', () => {
    // A fiftieth of the principal, 20,000, is reached on the 80th day of 250: 31 January + 80 days = 21 April.
    const capped = account(yearly('actual/360', { cap: { rate: '0.02' } }));
    expect(amountDue(capped, '2026-04-20')).toMatchObject({ interest: 19_750, nextChangeOn: '2026-04-21' });
    const due = amountDue(capped, '2027-01-01');
    expect(due.interest).toBe(20_000);
    expect(due.steps.at(-1)).toEqual({
      ...{ code: 'cap', charge: 'interest', dueOn: '2026-01-31', amount: 20_000 },
    });
    expect(due.nextChangeOn).toBeUndefined();
  });
});

describe('interest by the day and by the month', () => {
  const monthly = { interest: { head: 'interest', rate: '0.01', per: 'month' as const } };

  it('by the day is the rate for each', () => {
    const daily = { interest: { head: 'interest', rate: '0.0005', per: 'day' as const } };
    expect(interestOn(daily, '2026-02-10')).toBe(5_000);
  });

  it.each([
    ['2026-01-31', '2026-02-01', 1],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-01', 2],
    // The months begin on the 31st: where there is none, on the last day.
    ['2026-01-30', '2026-01-31', 1],
    ['2026-01-30', '2026-02-27', 1],
    ['2026-01-30', '2026-02-28', 2],
    ['2026-01-30', '2026-03-30', 2],
    ['2026-01-30', '2026-03-31', 3],
    ['2024-01-30', '2024-02-28', 1],
    ['2024-01-30', '2024-02-29', 2],
  ])('due %s, by %s so many months have begun: %d', (dueOn, on, months) => {
    expect(interestOn(monthly, on, { dueOn })).toBe(months * 10_000);
  });

  it('by the month is charged on what was unpaid when the month began', () => {
    const paid = pay(account(monthly), '2026-02-14', 410_000);
    // 1 % of 600,000 from 1 March
    expect(amountDue(paid, '2026-03-15')).toMatchObject({ principal: 600_000, interest: 6_000 });
  });
});

describe('a penalty', () => {
  const penalty = (more: Partial<Penalty>) => ({
    penalty: { head: 'fines', afterDays: 10, repeat: 'once' as const, ...more },
  });

  it('is charged when the days of grace are over, once', () => {
    const bill = account(penalty({ rate: '0.05' }));
    expect(amountDue(bill, '2026-02-10')).toMatchObject({ penalty: 0, nextChangeOn: '2026-02-11' });
    const due = amountDue(bill, '2027-02-11');
    expect(due).toMatchObject({ penalty: 50_000, total: 1_050_000 });
    expect(due.nextChangeOn).toBeUndefined();
    const days = { dueOn: '2026-01-31', from: '2026-02-11', to: '2026-02-11', times: 1 };
    expect(due.steps[1]).toEqual({ code: 'penalty', ...days, base: 1_000_000, rate: '0.05', amount: 50_000 });
  });

  it('is charged each month up to its cap', () => {
    const bill = account(penalty({ rate: '0.05', repeat: 'monthly', cap: { rate: '0.12' } }));
    const by = (on: string) => amountDue(bill, on).penalty;
    const codes = (on: string) => amountDue(bill, on).steps.map((step) => step.code);
    expect(codes('2026-04-10')).toEqual(['principal', 'penalty']);
    expect(codes('2026-04-11')).toEqual(['principal', 'penalty', 'cap']);
    expect(['2026-02-11', '2026-03-10', '2026-03-11', '2026-04-11', '2026-12-31'].map(by)).toEqual([
      ...[50_000, 50_000, 100_000, 120_000, 120_000],
    ]);
  });

  it('is a part of what is unpaid that morning, or of all', () => {
    // On 11 March 100,000 has come up; of 400,000 it takes that, and the principal 300,000.
    const monthly = (basis: Penalty['basis']) =>
      pay(account(penalty({ rate: '0.05', repeat: 'monthly', basis })), '2026-03-11', 400_000);
    expect(amountDue(monthly('outstanding'), '2026-04-11').penalty).toBe(35_000);
    expect(amountDue(monthly(undefined), '2026-04-11').penalty).toBe(35_000);
    expect(amountDue(monthly('original'), '2026-04-11').penalty).toBe(50_000);
  });

  it('of a fixed amount has neither base nor rate', () => {
    const due = amountDue(account(penalty({ amount: 7_500 })), '2026-03-01');
    expect(due.penalty).toBe(7_500);
    expect(due.steps[1]).not.toHaveProperty('base');
  });

  it('bears no interest, nor interest any', () => {
    const terms = { ...penalty({ rate: '0.05' }), ...yearly('actual/360') };
    // 59 days to 31 March: 59 × 250 = 14,750 beside 50,000
    expect(amountDue(account(terms), '2026-03-31')).toMatchObject({ penalty: 50_000, interest: 14_750 });
  });
});

describe('an amount in any currency', () => {
  it('is reckoned in its minor units', () => {
    const yen = account(yearly('actual/365'), { currency: 'JPY', lines: lines(['fee', 1_000]) });
    // 1,000 × 0.09 × 10/365 = 2.46…
    expect(amountDue(yen, '2026-02-10').interest).toBe(2);
  });

  it('is exact with eight decimals and the largest amounts', () => {
    const daily = (rate: string) => ({ interest: { head: 'interest', rate, per: 'day' as const } });
    // 1,000,000 × 0.00012345 × 7 = 864.15
    expect(interestOn(daily('0.00012345'), '2026-02-07')).toBe(864);
    // 9,999,999,999,999 × 0.00012345 × 3 = 3,703,499,999.99962965, and with down no more than its whole part
    const rial = { currency: 'IRR', lines: lines(['tax', 9_999_999_999_999]) } as const;
    expect(interestOn(daily('0.00012345'), '2026-02-03', rial)).toBe(3_703_500_000);
    expect(interestOn({ ...daily('0.00012345'), rounding: 'down' }, '2026-02-03', rial)).toBe(3_703_499_999);
  });
});

describe('what was owed in the past', () => {
  it('is what the bill of then says; the bill of now counts every payment', () => {
    const paid = pay(account(), '2026-01-20', 400_000);
    expect(amountDue(paid, '2026-01-10').total).toBe(600_000);
    expect(amountDue(asOf(paid, '2026-01-10'), '2026-01-10').total).toBe(1_000_000);
    expect(amountDue(asOf(paid, '2026-01-20'), '2026-01-20').total).toBe(600_000);
  });
});
