import * as fc from 'fast-check';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { computeTax } from '../../../functions/tax/computation/amount';
import type { Rule } from '../../../functions/tax/taxes/rule';
import type { TaxDetails } from '../../../functions/tax/taxes/tax';

const taxOf = (rule: Rule, more: Partial<TaxDetails> = {}): TaxDetails => ({ rule, ...more }) as TaxDetails;
const sumOf = (steps: readonly { readonly code: string; readonly amount: number }[]): number =>
  steps
    .filter(({ code }) => ['bracket', 'rate', 'fixed', 'stated'].includes(code))
    .reduce((sum, { amount }) => sum + amount, 0);

const progressive: Rule = {
  kind: 'brackets',
  mode: 'marginal',
  brackets: [
    { upTo: 5_000 },
    { upTo: 10_000, rate: '0.05' },
    { upTo: 20_000, rate: '0.1' },
    { rate: '0.25' },
  ],
};

describe('a table', () => {
  test.each([
    [0, 0],
    [5_000, 0],
    [5_001, 0],
    [10_000, 250],
    [20_000, 1_250],
    [20_001, 1_250],
    [30_000, 3_750],
  ])('of marginal rates takes of %i minor units %i', (value, amount) =>
    expect(computeTax(taxOf(progressive), { value }).amount).toBe(amount),
  );

  test('of whole rates applies one bracket to the whole value', () => {
    const engine: Rule = {
      kind: 'brackets',
      mode: 'whole',
      brackets: [{ upTo: 1_600, amount: 60_000 }, { upTo: 2_500, amount: 120_000 }, { amount: 300_000 }],
    };
    const amounts = [1_600, 1_601, 2_500, 4_000].map((value) => computeTax(taxOf(engine), { value }).amount);
    expect(amounts).toEqual([60_000, 120_000, 120_000, 300_000]);
    expect(computeTax(taxOf({ ...progressive, mode: 'whole' }), { value: 20_000 }).steps).toEqual([
      { code: 'value', amount: 20_000 },
      { code: 'bracket', above: 10_000, upTo: 20_000, base: 20_000, rate: '0.1', amount: 2_000 },
    ]);
  });

  test('is rounded once: its steps add up to the tax, whatever the rates', () => {
    const rate = fc.integer({ min: 1, max: 99_999_999 }).map((it) => `0.${String(it).padStart(8, '0')}`);
    const bracket = fc.record({ width: fc.integer({ min: 1, max: 1e9 }), rate });
    fc.assert(
      fc.property(
        fc.array(bracket, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 1e10 }),
        (rows, value) => {
          let end = 0;
          const brackets = rows.map(({ width, rate: each }, index) => {
            end += width;
            return { rate: each, ...(index < rows.length - 1 ? { upTo: end } : {}) };
          });
          const { amount, steps } = computeTax(taxOf({ kind: 'brackets', mode: 'marginal', brackets }), {
            value,
          });
          expect(sumOf(steps)).toBe(amount);
          const bases = steps.flatMap((step) => (step.code === 'bracket' ? [step.base] : []));
          expect(bases.reduce((sum, base) => sum + base, 0)).toBe(value);
        },
      ),
    );
  });
});

describe('a rate', () => {
  test.each([
    ['half-up', 1],
    ['half-even', 0],
    ['down', 0],
  ] as const)('is rounded %s', (rounding, amount) =>
    expect(computeTax(taxOf({ kind: 'rate', rate: '0.005', rounding }), { value: 100 }).amount).toBe(amount),
  );

  test('has a minimum and a maximum; a value of 0 is not taxed', () => {
    const tax = taxOf({ kind: 'rate', rate: '0.1', least: 500, most: 2_000 });
    expect([0, 10, 10_000, 90_000].map((value) => computeTax(tax, { value }).amount)).toEqual([
      0, 500, 1_000, 2_000,
    ]);
    expect(computeTax(tax, { value: 10 }).steps.at(-1)).toEqual({ code: 'least', amount: 500 });
  });
});

describe('figures', () => {
  const tax = taxOf(
    { kind: 'rate', rate: '0.2' },
    {
      figures: [
        { code: 'turnover', names: { en: 'Turnover' }, effect: 'adds' },
        { code: 'expenses', names: { en: 'Expenses' }, effect: 'subtracts' },
      ],
    },
  );
  const told = (turnover: number, expenses: number) => ({
    figures: [
      { figure: 'turnover', amount: turnover },
      { figure: 'expenses', amount: expenses },
    ],
  });

  test('make the value, which is never negative', () => {
    expect(computeTax(tax, told(100_000, 40_000))).toEqual({
      amount: 12_000,
      steps: [
        { code: 'figure', figure: 'turnover', effect: 'adds', amount: 100_000 },
        { code: 'figure', figure: 'expenses', effect: 'subtracts', amount: 40_000 },
        { code: 'value', amount: 60_000 },
        { code: 'rate', base: 60_000, rate: '0.2', amount: 12_000 },
      ],
    });
    expect(computeTax(tax, told(10, 40)).amount).toBe(0);
  });

  test.each([
    [{ value: 5 }, '/value'],
    [{ figures: [] }, '/figures'],
    [{ figures: [{ figure: 'profit', amount: 1 }] }, '/figures/0/figure'],
  ])('are asked for: %j is refused', (given, pointer) => {
    const refused = () => computeTax(tax, given);
    expect(refused).toThrow(Refusal);
    try {
      refused();
    } catch (error) {
      expect((error as Refusal).context.errors?.map((each) => each.pointer)).toEqual([pointer]);
    }
  });
});
