import fc from 'fast-check';
import { allocate, amountDue, asOf, payable, type Step } from '../../../../functions/blocks/billing/due/due';
import { accruedCharges } from '../../../../functions/blocks/billing/due/sums';
import { addDays } from '../../../../functions/kernel/text/date';
import { extent } from '../../../support/sample';
import { pay } from './accounts';
import { anyBill, anyBillAndDay, anyDay, anyUnpaid } from './anyone';
import { chargedByDays } from './model';

const often = { numRuns: extent(60, 250) };
const sum = (amounts: readonly number[]) => amounts.reduce((all, each) => all + each, 0);
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('for any bill, terms and payments', () => {
  it('penalty and interest are what going through the days one by one gives', () => {
    fc.assert(
      fc.property(anyBill, anyDay, (bill, on) => {
        const { penalty, interest } = accruedCharges(bill, on);
        expect({ penalty: BigInt(penalty), interest: BigInt(interest) }).toEqual(chargedByDays(bill, on));
      }),
      { numRuns: extent(100, 500) },
    );
  });

  it('no part of what is owed is negative, and the parts add up', () => {
    fc.assert(
      fc.property(anyBill, anyDay, (bill, on) => {
        const { total, principal, discount, penalty, interest, overdue } = amountDue(bill, on);
        for (const each of [total, principal, discount, penalty, interest, overdue]) {
          expect(Number.isSafeInteger(each) && each >= 0).toBe(true);
        }
        expect(total).toBe(principal - discount + penalty + interest);
        expect(overdue).toBeLessThanOrEqual(total);
      }),
      often,
    );
  });

  it('the steps lead to the total', () => {
    fc.assert(
      fc.property(anyBill, anyDay, (bill, on) => {
        const { steps, total } = amountDue(bill, on);
        const of = (...codes: Step['code'][]) =>
          sum(steps.map((step) => (codes.includes(step.code) && 'amount' in step ? step.amount : 0)));
        const forgone = sum(steps.map((step) => (step.code === 'paid' ? step.discount : 0)));
        expect(of('principal', 'penalty', 'interest', 'ahead') - of('paid', 'discount') - forgone).toBe(
          total,
        );
      }),
      often,
    );
  });

  it('paying the total leaves nothing, that day and ever after', () => {
    fc.assert(
      fc.property(anyBillAndDay, fc.nat(800), ({ bill, on }, later) => {
        const { total } = amountDue(bill, on);
        const paid = pay(bill, on, total);
        expect(amountDue(paid, on)).toMatchObject({ total: 0, principal: 0, penalty: 0, interest: 0 });
        expect(amountDue(paid, addDays(on, later)).total).toBe(0);
        expect(amountDue(paid, on).nextChangeOn).toBeUndefined();
      }),
      often,
    );
  });

  it('paying in two parts on a day is as paying at once', () => {
    fc.assert(
      fc.property(anyBillAndDay, part, part, fc.nat(300), ({ bill, on }, whole, share, later) => {
        const amount = Math.floor(amountDue(bill, on).total * whole);
        const first = Math.floor(amount * share);
        const [once, twice] = [pay(bill, on, amount), pay(pay(bill, on, first), on, amount - first)];
        for (const day of [on, addDays(on, later)]) {
          const [{ steps: _, ...left }, { steps: __, ...right }] = [
            amountDue(once, day),
            amountDue(twice, day),
          ];
          expect(right).toEqual(left);
        }
      }),
      often,
    );
  });

  it('the total never falls while nothing is paid', () => {
    fc.assert(
      fc.property(anyBill, anyDay, fc.nat(400), (bill, on, later) => {
        expect(amountDue(bill, addDays(on, later)).total).toBeGreaterThanOrEqual(amountDue(bill, on).total);
      }),
      often,
    );
  });

  it('the next change is the first day with another total', () => {
    fc.assert(
      // What is owed on a day before a payment is no question: payments are made on days that have come.
      fc.property(anyBillAndDay, ({ bill, on }) => {
        const { total, nextChangeOn } = amountDue(bill, on);
        const until = nextChangeOn ?? addDays(on, 4_000);
        expect(amountDue(bill, addDays(until, nextChangeOn ? -1 : 0)).total).toBe(total);
        if (nextChangeOn) expect(amountDue(bill, nextChangeOn).total).toBeGreaterThan(total);
      }),
      { numRuns: extent(40, 200) },
    );
  });

  it('what came up by a day is not changed by what is paid on that day or later', () => {
    fc.assert(
      fc.property(anyBillAndDay, part, ({ bill, on }, share) => {
        const paid = pay(bill, on, Math.ceil(amountDue(bill, on).total * share));
        expect(accruedCharges(paid, on)).toEqual(accruedCharges(bill, on));
        expect(asOf(paid, addDays(on, -1))).toEqual(asOf(bill, addDays(on, -1)));
      }),
      often,
    );
  });
});

describe('for any payment', () => {
  const anyPayment = fc.tuple(anyBillAndDay, fc.integer({ min: 0, max: 20_000_000 }));

  it('what it goes to and what is left over add up, and no part takes more than it is owed', () => {
    fc.assert(
      fc.property(anyPayment, ([{ bill, on }, amount]) => {
        const { parts, discount, excess } = allocate(bill, on, amount);
        const due = amountDue(bill, on);
        expect(sum(parts.map((share) => share.amount)) + excess).toBe(amount);
        expect(excess).toBe(Math.max(0, amount - due.total));
        expect([0, due.discount]).toContain(discount);
        for (const share of parts) {
          expect(share.amount).toBeGreaterThan(0);
          expect(share.amount).toBeLessThanOrEqual(due[share.part]);
        }
      }),
      often,
    );
  });

  it('no head takes more than its lines come to', () => {
    fc.assert(
      fc.property(anyBill, (bill) => {
        const paid = pay(bill, '2025-12-31', 50_000_000);
        for (const head of new Set(bill.lines.map((line) => line.head))) {
          const billed = sum(bill.lines.filter((line) => line.head === head).map((line) => line.amount));
          const shares = paid.settled
            .flatMap(({ parts }) => parts)
            .filter((each) => each.part === 'principal');
          expect(
            sum(shares.filter((each) => each.head === head).map((each) => each.amount)),
          ).toBeLessThanOrEqual(billed);
        }
      }),
      often,
    );
  });

  it('the bounds are in order, and there are some as long as anything is owed', () => {
    fc.assert(
      fc.property(anyBill, anyDay, (bill, on) => {
        const { least, most } = payable(bill, on);
        expect(most).toBe(amountDue(bill, on).total);
        expect(least).toBeLessThanOrEqual(most);
        expect(least > 0).toBe(most > 0);
      }),
      often,
    );
  });
});

describe('the same bill and day', () => {
  it('give the same answer, which changes nothing', () => {
    const frozen = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
      return value;
    };
    fc.assert(
      fc.property(anyUnpaid, anyDay, (bill, on) => {
        const first = JSON.stringify(amountDue(bill, on));
        expect(JSON.stringify(amountDue(frozen(JSON.parse(JSON.stringify(bill))), on))).toBe(first);
      }),
      { numRuns: 100 },
    );
  });
});
