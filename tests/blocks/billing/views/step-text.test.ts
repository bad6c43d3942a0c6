import fc from 'fast-check';
import { amountDue, type Step } from '../../../../functions/blocks/billing/due/due';
import { describeStep } from '../../../../functions/blocks/billing/views/step-text';
import { languages } from '../../../../functions/kernel/text/languages';
import { extent } from '../../../support/sample';
import { account, pay } from '../due/accounts';
import { anyBill, anyDay } from '../due/anyone';

const interest: Step = {
  ...{ code: 'interest', dueOn: '2026-01-31', from: '2026-02-01', to: '2026-02-28', units: 28 },
  ...{ per: 'year', dayCount: 'actual/365', base: 1_000_000, rate: '0.09', amount: 6_904 },
};

describe('a step in words', () => {
  it('has its amounts, days and rates as people of the language write them', () => {
    expect(describeStep(interest, 'JOD', 'en')).toBe(
      'Interest of 9% a year on JOD\u00a01,000.000, from 1 February 2026 to 28 February 2026, days: 28 (actual/365): JOD\u00a06.904.',
    );
    expect(describeStep(interest, 'JOD', 'ar')).toContain('١٬٠٠٠٫٠٠٠ دينار أردني');
    expect(describeStep(interest, 'JOD', 'fa')).toContain('۶٫۹۰۴ دینار اردن');
  });

  it.each([
    ['0.015', '1.5%'],
    ['0.00000001', '0.000001%'],
    ['12.34567891', '1,234.567891%'],
  ])('shows a rate of %s as %s', (rate, text) => {
    expect(describeStep({ ...interest, rate }, 'JOD', 'en')).toContain(` ${text} `);
  });

  it('says of a penalty whether it is a part or an amount, and of a payment what came off', () => {
    const told = (terms: object, paidOn?: string) => {
      const bill = account(terms);
      const { steps } = amountDue(paidOn ? pay(bill, paidOn, 900_000) : bill, '2026-03-01');
      return steps.map((step) => describeStep(step, 'JOD', 'en')).slice(1);
    };
    const penalty = { head: 'fines', repeat: 'once' };
    expect(told({ penalty: { ...penalty, rate: '0.05' } })[0]).toMatch(
      /^Late penalty of 5% of JOD\u00a01,000\.000/,
    );
    expect(told({ penalty: { ...penalty, amount: 500 } })[0]).toMatch(
      /^Late penalty, 1 ×.*: JOD\u00a00\.500\.$/,
    );
    const discount = { until: '2026-01-10', rate: '0.1' };
    expect(told({ discount }, '2026-01-10')[0]).toMatch(
      /JOD\u00a0900\.000, with a discount of JOD\u00a0100\.000/,
    );
    expect(told({}, '2026-01-10')[0]).toMatch(/JOD\u00a0900\.000\.$/);
  });

  it('leaves no gap, whatever the bill and the language', () => {
    fc.assert(
      fc.property(anyBill, anyDay, fc.constantFrom(...languages), (bill, on, language) => {
        for (const step of amountDue(bill, on).steps) {
          const text = describeStep(step, bill.currency, language);
          expect(text).not.toMatch(/[{}]|undefined|NaN|: \.|,\s*,/);
          expect(text.length).toBeGreaterThan(10);
        }
      }),
      { numRuns: extent(40, 150) },
    );
  });
});
