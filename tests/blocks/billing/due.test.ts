import { amountDue, payable } from '../../../functions/blocks/billing/due';
import { account } from './accounts';

describe('a bill without any terms', () => {
  it('is owed whole, on whatever day', () => {
    for (const on of ['2025-12-01', '2026-01-31', '2036-06-30']) {
      const due = amountDue(account(), on);
      expect(due).toMatchObject({ on, total: 1_000_000, principal: 1_000_000, penalty: 0, interest: 0 });
      expect(due.nextChangeOn).toBeUndefined();
      expect(payable(account(), on)).toEqual({ least: 1_000_000, most: 1_000_000 });
    }
  });
});

describe('interest by the year', () => {
  const terms = {
    interest: { head: 'interest', rate: '0.09', per: 'year', dayCount: 'actual/365' },
  } as const;

  it('runs from the day after the due date, that of payment included', () => {
    // 1,000,000 × 0.09 × 1/365 = 246.575…
    expect(amountDue(account(terms), '2026-01-31').interest).toBe(0);
    expect(amountDue(account(terms), '2026-02-01').interest).toBe(247);
    // 1,000,000 × 0.09 × 28/365 = 6,904.109…
    expect(amountDue(account(terms), '2026-02-28').interest).toBe(6_904);
  });
});
