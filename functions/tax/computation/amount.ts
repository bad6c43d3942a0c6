import { divided, fraction, type Rounding } from '../../blocks/billing/due/rates';
import { maxAmount } from '../../kernel/text/money';
import type { Figure, Figures } from '../taxes/figures';
import type { Rule } from '../taxes/rule';
import type { TaxDetails } from '../taxes/tax';
import type { BasisStep } from './basis';
import { notAssessable } from './refusals';

/*
 * Computes a tax, with every step. Rates are decimals and are applied exactly: the parts of a table are summed and the sum
 * is rounded once. Each step says by how much the rounded sum grew, so that the steps add up to the tax.
 */

/** The computed tax in minor units of its currency, 0 or more, with the steps that led to it. */
export interface ComputedTax {
  readonly amount: number;
  readonly steps: readonly BasisStep[];
}

export interface TaxBase {
  readonly value?: number | undefined;
  readonly figures?: Figures | undefined;
}

type Table = Extract<Rule, { kind: 'brackets' }>;
type Bracket = Table['brackets'][number];

/** The common denominator of all rates, which have at most eight decimals. */
const scale = 10n ** 8n;

const scaled = (rate: string): bigint => {
  const { over, under } = fraction(rate);
  return (over * scale) / under;
};

/** Sums parts exactly; each call returns by how many whole minor units the rounded sum grew. */
const adder = (rounding: Rounding) => {
  let exact = 0n;
  let rounded = 0;
  return (part: bigint): number => {
    exact += part;
    const sum = Number(divided(exact, scale, rounding));
    const grown = sum - rounded;
    rounded = sum;
    return grown;
  };
};

const partOf = (base: number, { rate, amount = 0 }: Bracket): bigint =>
  rate === undefined ? BigInt(amount) * scale : BigInt(base) * scaled(rate);

const stepOf = (bracket: Bracket, above: number, base: number, amount: number): BasisStep => ({
  code: 'bracket',
  above,
  ...(bracket.upTo === undefined ? {} : { upTo: bracket.upTo }),
  base,
  ...(bracket.rate === undefined ? {} : { rate: bracket.rate }),
  amount,
});

/** The brackets that the value reaches, each with the part of the value that lies in it. */
const reached = ({ brackets }: Table, value: number) =>
  brackets
    .map((bracket, index) => ({ bracket, above: brackets[index - 1]?.upTo ?? 0 }))
    .filter(({ above }, index) => index === 0 || value > above)
    .map(({ bracket, above }) => ({ bracket, above, base: Math.min(value, bracket.upTo ?? value) - above }));

const byTable = (table: Table, value: number): BasisStep[] => {
  const add = adder(table.rounding ?? 'half-up');
  const all = reached(table, value);
  if (table.mode === 'marginal') {
    return all.map(({ bracket, above, base }) => stepOf(bracket, above, base, add(partOf(base, bracket))));
  }
  return all
    .slice(-1)
    .map(({ bracket, above }) => stepOf(bracket, above, value, add(partOf(value, bracket))));
};

/** Less than nothing is rounded as its opposite is. */
const signed = (value: number, amount: number): number => (value < 0 ? 0 - amount : amount);

const byRate = (
  { rate, rounding = 'half-up' }: Extract<Rule, { kind: 'rate' }>,
  value: number,
): BasisStep[] => [
  {
    code: 'rate',
    base: value,
    rate,
    amount: signed(value, adder(rounding)(BigInt(Math.abs(value)) * scaled(rate))),
  },
];

const sumOf = (steps: readonly BasisStep[]): number => steps.reduce((sum, { amount }) => sum + amount, 0);

const bounded = (
  { least, most }: { readonly least?: number | undefined; readonly most?: number | undefined },
  steps: readonly BasisStep[],
): ComputedTax => {
  const amount = sumOf(steps);
  if (amount > 0 && least !== undefined && amount < least) {
    return { amount: least, steps: [...steps, { code: 'least', amount: least }] };
  }
  const limit = Math.min(most ?? maxAmount, maxAmount);
  return amount > limit
    ? { amount: limit, steps: [...steps, { code: 'most', amount: limit }] }
    : { amount, steps };
};

const figureSteps = (expected: readonly Figure[], given: Figures): BasisStep[] => {
  const unknown = given.findIndex(({ figure }) => !expected.some((each) => each.code === figure));
  if (unknown >= 0) throw notAssessable(`/figures/${unknown}/figure`, 'The tax asks for no such figure.');
  return expected.map(({ code: figure, effect }) => {
    const amount = given.find((each) => each.figure === figure)?.amount;
    if (amount === undefined) throw notAssessable('/figures', `The figure "${figure}" is asked for.`);
    return { code: 'figure', figure, effect, amount };
  });
};

/** The steps to the taxed value: the declared figures, if the tax asks for any, and the value. */
const valueSteps = ({ figures: expected, credits }: TaxDetails, { value, figures }: TaxBase): BasisStep[] => {
  if (!expected) {
    if (figures) throw notAssessable('/figures', 'Give a value and no figures: this tax asks for a value.');
    if (value === undefined) throw notAssessable('/value', 'The tax is taken of a value.');
    return [{ code: 'value', amount: value }];
  }
  if (value !== undefined)
    throw notAssessable('/value', 'Give figures and no value: this tax works the value out of figures.');
  const steps = figureSteps(expected, figures ?? []);
  const net = steps.reduce(
    (sum, step) => sum + (step.code === 'figure' && step.effect === 'subtracts' ? -step.amount : step.amount),
    0,
  );
  return [...steps, { code: 'value', amount: credits ? net : Math.max(0, net) }];
};

const given = (code: 'stated' | 'fixed', amount: number): ComputedTax => ({
  amount,
  steps: [{ code, amount }],
});

/** Computes the tax. Refuses (`not-assessable`) values that the tax does not ask for, and missing ones that it does. */
export const computeTax = (tax: TaxDetails, base: TaxBase): ComputedTax => {
  const { rule } = tax;
  if (base.figures && !tax.figures) throw notAssessable('/figures', 'The tax asks for no figures.');
  if (rule.kind === 'fixed') {
    if (base.value !== undefined) throw notAssessable('/value', 'The tax is the same for all.');
    return given('fixed', rule.amount);
  }
  if (rule.kind === 'stated') {
    if (base.value === undefined) throw notAssessable('/value', 'The agency states the tax.');
    return given('stated', base.value);
  }
  const steps = valueSteps(tax, base);
  const value = steps.at(-1)?.amount ?? 0;
  const { amount, steps: taken } = bounded(
    rule,
    rule.kind === 'rate' ? byRate(rule, value) : byTable(rule, value),
  );
  return { amount, steps: [...steps, ...taken] };
};
