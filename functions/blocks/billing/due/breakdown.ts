import type { LocalDate } from '../../../kernel/text/date';
import { type Account, paidTo, principalOf, type Settled, sum } from './account';
import type { Due, Step } from './steps';

/*
 * How an amount came about: what was billed, added and taken away.
 */

/** Accrued penalty and interest, paid or not, with the steps that lead to them. */
export interface Charges {
  readonly penalty: number;
  readonly interest: number;
  readonly steps: readonly Step[];
}

const paidStep = ({ on, parts, discount = 0 }: Settled): Step => {
  const to = (part: string): number =>
    sum(parts.filter((share) => share.part === part).map(({ amount }) => amount));
  const split = { interest: to('interest'), penalty: to('penalty'), principal: to('principal') };
  return { code: 'paid', on, ...split, discount, amount: sum(Object.values(split)) };
};

const aheadSteps = (account: Account, charged: Charges): Step[] =>
  (['penalty', 'interest'] as const)
    .map((charge) => ({ charge, amount: paidTo(account, charge) - charged[charge] }))
    .filter(({ amount }) => amount > 0)
    .map((each) => ({ code: 'ahead', ...each }));

const discountSteps = (
  { terms, ...account }: Account,
  { discount: amount }: Pick<Due, 'discount'>,
): Step[] => {
  const { discount } = terms;
  if (!discount || amount === 0) return [];
  const of = discount.rate === undefined ? {} : { base: principalOf(account), rate: discount.rate };
  return [{ code: 'discount', until: discount.until, ...of, amount }];
};

export const calculationSteps = (
  account: Account,
  on: LocalDate,
  charged: Charges,
  owed: Pick<Due, 'discount'>,
): Step[] => [
  { code: 'principal', amount: principalOf(account) },
  ...account.stays
    .filter(({ from }) => from <= on)
    .map(({ from, until }): Step => ({ code: 'stay', from, ...(until === undefined ? {} : { until }) })),
  ...charged.steps,
  ...account.settled.map(paidStep),
  ...aheadSteps(account, charged),
  ...discountSteps(account, owed),
];
