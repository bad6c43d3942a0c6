import { amountDue, type Stay } from '../../../../functions/blocks/billing/due/due';
import { account, pay } from './accounts';

// 1,000,000 fils, due on 31 January 2026.

const daily = { interest: { head: 'interest', rate: '0.0005', per: 'day' as const } };
const penalty = { head: 'fines', afterDays: 10, rate: '0.05' };
const due = (terms: object, stays: Stay[], on: string) => amountDue(account(terms, { stays }), on);

describe('a stay', () => {
  it('takes its days, both ends included, out of interest', () => {
    // 28 days less 10, at 500 a day
    const { interest, steps } = due(daily, [{ from: '2026-02-10', until: '2026-02-19' }], '2026-02-28');
    expect(interest).toBe(9_000);
    expect(
      steps.map((step) => [
        step.code,
        'from' in step ? step.from : null,
        'amount' in step ? step.amount : null,
      ]),
    ).toEqual([
      ['principal', null, 1_000_000],
      ['stay', '2026-02-10', null],
      ['interest', '2026-02-01', 4_500],
      ['interest', '2026-02-20', 4_500],
    ]);
  });

  it('of one day is one day', () => {
    expect(due(daily, [{ from: '2026-02-10', until: '2026-02-10' }], '2026-02-28').interest).toBe(13_500);
  });

  it('without an end goes on', () => {
    const stayed = due(daily, [{ from: '2026-02-10' }], '2026-12-31');
    expect(stayed).toMatchObject({ interest: 4_500 });
    expect(stayed.nextChangeOn).toBeUndefined();
    expect(stayed.steps[1]).toEqual({ code: 'stay', from: '2026-02-10' });
  });

  it('is shown from its first day', () => {
    const codes = (on: string) => due({}, [{ from: '2026-02-10' }], on).steps.map((step) => step.code);
    expect(codes('2026-02-09')).toEqual(['principal']);
    expect(codes('2026-02-10')).toEqual(['principal', 'stay']);
  });

  it('puts a penalty off by its days, and those that follow', () => {
    const stays = [{ from: '2026-02-05', until: '2026-02-09' }];
    const monthly = { penalty: { ...penalty, repeat: 'monthly' as const } };
    expect(due(monthly, stays, '2026-02-15')).toMatchObject({ penalty: 0, nextChangeOn: '2026-02-16' });
    expect(due(monthly, stays, '2026-03-15')).toMatchObject({ penalty: 50_000, nextChangeOn: '2026-03-16' });
    expect(due(monthly, stays, '2026-03-16').steps[2]).toMatchObject({
      ...{ code: 'penalty', from: '2026-02-16', to: '2026-03-16', times: 2, amount: 100_000 },
    });
  });

  it('counts once where it overlaps another, and not at all before the due date', () => {
    const stays = [
      { from: '2026-02-12', until: '2026-02-14' },
      { from: '2025-12-01', until: '2026-01-31' },
      { from: '2026-02-10', until: '2026-02-19' },
      { from: '2026-02-20', until: '2026-02-20' },
    ];
    expect(due(daily, stays, '2026-02-28').interest).toBe(8_500);
  });

  it('leaves the due date and the discount where they are', () => {
    const terms = { discount: { until: '2026-01-10', amount: 100_000 } };
    expect(due(terms, [{ from: '2026-01-01' }], '2026-01-11')).toMatchObject({
      discount: 0,
      total: 1_000_000,
    });
    expect(due(terms, [{ from: '2026-01-01' }], '2026-02-01').overdue).toBe(1_000_000);
  });

  it('that is entered when the interest of its days is paid makes it count for days to come', () => {
    // 10 days paid, five of them stayed afterwards: 2,500 ahead.
    const paid = pay(account(daily), '2026-02-10', 5_000);
    const stayed = { ...paid, stays: [{ from: '2026-02-06', until: '2026-02-10' }] };
    const then = amountDue(stayed, '2026-02-12');
    expect(then).toMatchObject({ interest: 0, total: 1_000_000, nextChangeOn: '2026-02-16' });
    expect(then.steps.at(-1)).toEqual({ code: 'ahead', charge: 'interest', amount: 1_500 });
    expect(amountDue(stayed, '2026-02-16').interest).toBe(500);
  });
});
