import { amountDue, payable } from '../../../../functions/blocks/billing/due/due';
import { account, pay } from './accounts';

// 1,000,000 fils in three parts, due at the ends of January, February and March 2026.
const instalments = [
  { dueOn: '2026-01-31', amount: 400_000 },
  { dueOn: '2026-02-28', amount: 300_000 },
  { dueOn: '2026-03-31', amount: 300_000 },
];
const penalty = { head: 'fines', rate: '0.05', repeat: 'once' as const };
const plain = account({ instalments });

describe('instalments', () => {
  it('are late one by one, and each bears its own charges', () => {
    const bill = account({ instalments, penalty });
    const by = (on: string) => {
      const { penalty: charged, overdue } = amountDue(bill, on);
      return [charged, overdue];
    };
    expect(by('2026-01-31')).toEqual([0, 0]);
    expect(by('2026-02-01')).toEqual([20_000, 420_000]);
    expect(by('2026-03-01')).toEqual([35_000, 735_000]);
    expect(by('2026-04-01')).toEqual([50_000, 1_050_000]);
  });

  it('have a cap each', () => {
    const bill = account({ instalments, penalty: { ...penalty, cap: { amount: 18_000 } } });
    // 20,000 and 15,000 and 15,000, of which the first is cut
    expect(amountDue(bill, '2026-04-01').penalty).toBe(18_000 + 15_000 + 15_000);
  });

  it('are paid oldest first, so that paying ahead saves the later ones', () => {
    const bill = pay(account({ instalments, penalty }), '2026-01-15', 500_000);
    expect(amountDue(bill, '2026-02-28')).toMatchObject({
      penalty: 0,
      overdue: 0,
      nextChangeOn: '2026-03-01',
    });
    // 200,000 of the second are unpaid: 5 %
    expect(amountDue(bill, '2026-03-01')).toMatchObject({ penalty: 10_000, overdue: 210_000 });
  });

  it('are rounded one by one', () => {
    // 0.5 each: half up, three times 1; all at once it would be 1.5, and 2
    const thirds = { lines: [{ head: 'tax', amount: 30 }] };
    const parts = instalments.map(({ dueOn }) => ({ dueOn, amount: 10 }));
    expect(amountDue(account({ instalments: parts, penalty }, thirds), '2026-04-01').penalty).toBe(3);
  });

  it('may be paid one at a time, the oldest with all charges, where no smaller part is allowed', () => {
    expect(payable(plain, '2026-01-01')).toEqual({ least: 400_000, most: 1_000_000 });
    expect(payable(pay(plain, '2026-01-01', 450_000), '2026-02-01').least).toBe(250_000);
    expect(payable(account({ instalments, penalty }), '2026-02-01').least).toBe(420_000);
    expect(payable(account({ instalments, minimumPart: 10_000 }), '2026-02-01').least).toBe(10_000);
  });
});
