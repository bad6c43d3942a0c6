import { allocate, amountDue, payable } from '../../../../functions/blocks/billing/due/due';
import type { Terms } from '../../../../functions/blocks/billing/due/terms';
import { account, lines, pay } from './accounts';

// 1,000,000 fils, due on 31 January 2026.

const two = { lines: lines(['tax', 800_000], ['fee', 200_000]) };
const late: Terms = {
  penalty: { head: 'fines', amount: 30_000, repeat: 'once' },
  interest: { head: 'interest', rate: '0.001', per: 'day' },
};
const shares = (terms: Terms, on: string, amount: number, given = {}) =>
  allocate(account(terms, given), on, amount).parts.map((share) => [share.part, share.head, share.amount]);

describe('a payment', () => {
  it('goes to interest, then to the penalty, then to the principal, head by head', () => {
    // Ten days late: 10,000 of interest.
    expect(shares(late, '2026-02-10', 900_000, two)).toEqual([
      ['interest', 'interest', 10_000],
      ['penalty', 'fines', 30_000],
      ['principal', 'tax', 800_000],
      ['principal', 'fee', 60_000],
    ]);
    expect(shares(late, '2026-02-10', 25_000, two)).toEqual([
      ['interest', 'interest', 10_000],
      ['penalty', 'fines', 15_000],
    ]);
  });

  it('goes in the order that the terms say', () => {
    const order: Terms = { ...late, allocation: ['principal', 'penalty', 'interest'] };
    expect(shares(order, '2026-02-10', 1_035_000)).toEqual([
      ['principal', 'tax', 1_000_000],
      ['penalty', 'fines', 30_000],
      ['interest', 'interest', 5_000],
    ]);
    // The principal is paid, so no more interest accrues: 5,000 stay.
    expect(amountDue(pay(account(order), '2026-02-10', 1_035_000), '2027-01-01').total).toBe(5_000);
  });

  it('of more than is owed leaves an excess; of nothing, nothing', () => {
    expect(allocate(account(), '2026-01-01', 1_000_001)).toMatchObject({ discount: 0, excess: 1 });
    expect(allocate(account(), '2026-01-01', 0)).toEqual({ parts: [], discount: 0, excess: 0 });
    const paid = pay(account(), '2026-01-01', 1_000_000);
    expect(allocate(paid, '2026-01-02', 500)).toEqual({ parts: [], discount: 0, excess: 500 });
  });

  it('goes on with the head where the one before it left off, and takes lines of a head together', () => {
    const given = { lines: lines(['tax', 300_000], ['fee', 200_000], ['tax', 500_000]) };
    const paid = pay(account({}, given), '2026-01-01', 350_000);
    expect(paid.settled[0]?.parts).toEqual([{ part: 'principal', head: 'tax', amount: 350_000 }]);
    expect(allocate(paid, '2026-01-02', 500_000).parts).toEqual([
      { part: 'principal', head: 'tax', amount: 450_000 },
      { part: 'principal', head: 'fee', amount: 50_000 },
    ]);
  });

  it('that was promised for a day takes nothing that another has paid meanwhile', () => {
    const paid = pay(account(), '2026-01-20', 700_000);
    expect(allocate(paid, '2026-01-10', 1_000_000)).toMatchObject({
      parts: [{ part: 'principal', head: 'tax', amount: 300_000 }],
      excess: 700_000,
    });
  });
});

describe('a discount', () => {
  const terms: Terms = { discount: { until: '2026-01-10', rate: '0.1' } };

  it('is taken off up to its last day', () => {
    const due = amountDue(account(terms), '2026-01-10');
    expect(due).toMatchObject({ total: 900_000, principal: 1_000_000, discount: 100_000 });
    expect(due.nextChangeOn).toBe('2026-01-11');
    expect(due.steps.at(-1)).toEqual({
      ...{ code: 'discount', until: '2026-01-10', base: 1_000_000, rate: '0.1', amount: 100_000 },
    });
    expect(amountDue(account(terms), '2026-01-11')).toMatchObject({ total: 1_000_000, discount: 0 });
  });

  it('is earned by paying all the rest, and reduces the last head', () => {
    expect(allocate(account(terms, two), '2026-01-10', 900_000)).toEqual({
      parts: [
        { part: 'principal', head: 'tax', amount: 800_000 },
        { part: 'principal', head: 'fee', amount: 100_000 },
      ],
      discount: 100_000,
      excess: 0,
    });
  });

  it('is not earned by a part, but still by paying the rest in time', () => {
    const paid = pay(account(terms), '2026-01-05', 899_999);
    expect(paid.settled[0]).toMatchObject({ discount: 0 });
    expect(amountDue(paid, '2026-01-10').total).toBe(1);
    expect(amountDue(paid, '2026-01-11').total).toBe(100_001);
    const settled = pay(paid, '2026-01-10', 1);
    expect(amountDue(settled, '2026-06-30')).toMatchObject({ total: 0, principal: 0 });
  });

  it('is counted as paid when the next is reckoned', () => {
    const paid = pay(account({ ...terms, ...late }), '2026-01-10', 900_000);
    const due = amountDue(paid, '2026-12-31');
    expect(due).toMatchObject({ total: 0, penalty: 0, interest: 0 });
    expect(due.steps).toEqual([
      { code: 'principal', amount: 1_000_000 },
      {
        ...{ code: 'paid', on: '2026-01-10', amount: 900_000, discount: 100_000 },
        ...{ interest: 0, penalty: 0, principal: 900_000 },
      },
    ]);
  });

  it('of an amount has no rate to show', () => {
    const due = amountDue(account({ discount: { until: '2026-01-10', amount: 5 } }), '2026-01-01');
    expect(due.steps.at(-1)).toEqual({ code: 'discount', until: '2026-01-10', amount: 5 });
  });
});

describe('the bounds of a payment', () => {
  it('go down to the smallest part, or to the rest where that is less', () => {
    const bill = account({ minimumPart: 100_000 });
    expect(payable(bill, '2026-01-01')).toEqual({ least: 100_000, most: 1_000_000 });
    const rest = pay(bill, '2026-01-01', 950_000);
    expect(payable(rest, '2026-01-01')).toEqual({ least: 50_000, most: 50_000 });
    expect(payable(pay(rest, '2026-01-02', 50_000), '2026-01-02')).toEqual({ least: 0, most: 0 });
  });

  it('are one where it has to be paid whole, with what came up and less the discount', () => {
    const bill = account({ ...late, discount: { until: '2026-01-10', rate: '0.1' } });
    expect(payable(bill, '2026-01-10')).toEqual({ least: 900_000, most: 900_000 });
    expect(payable(bill, '2026-02-01')).toEqual({ least: 1_031_000, most: 1_031_000 });
  });
});
