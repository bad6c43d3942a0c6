import { dayNumber, type LocalDate } from '../../../kernel/text/date';
import { type Account, paidTo, principalOf, settledOf, sum } from './account';
import type { Charges } from './breakdown';
import { type Charged, interestOn, penaltyOn } from './charges';
import { lateDays } from './late';
import { partOf } from './rates';
import type { Due } from './steps';

/*
 * What is owed on a day, as sums.
 */

/** Penalty and interest that accrued by the end of a day, paid or not. */
export const accruedCharges = (account: Account, on: LocalDate): Charges => {
  const { penalty, interest, rounding = 'half-up' } = account.terms;
  if (!penalty && !interest) return { penalty: 0, interest: 0, steps: [] };
  const none: Charged = { amount: 0, steps: [] };
  const charged = lateDays(account, dayNumber(on)).map((late) => ({
    penalty: penalty ? penaltyOn(late, penalty, rounding) : none,
    interest: interest ? interestOn(late, interest, rounding) : none,
  }));
  return {
    penalty: sum(charged.map((each) => each.penalty.amount)),
    interest: sum(charged.map((each) => each.interest.amount)),
    steps: charged.flatMap((each) => [...each.penalty.steps, ...each.interest.steps]),
  };
};

/**
 * Computed from the principal as billed, whatever was paid before: paying in two parts never costs more than paying at
 * once.
 */
export const discountOf = (account: Pick<Account, 'lines' | 'terms'>): number => {
  const { discount, rounding = 'half-up' } = account.terms;
  if (!discount) return 0;
  return discount.rate === undefined
    ? (discount.amount ?? 0)
    : partOf(principalOf(account), discount.rate, rounding);
};

const discountOn = (account: Account, on: LocalDate, principal: number): number => {
  const { discount } = account.terms;
  return discount && on <= discount.until ? Math.min(discountOf(account), principal) : 0;
};

export type Sums = Pick<Due, 'total' | 'principal' | 'discount' | 'penalty' | 'interest'>;

export const sumsOf = (account: Account, on: LocalDate, charged: Charges): Sums => {
  const principal = Math.max(0, principalOf(account) - settledOf(account));
  const discount = discountOn(account, on, principal);
  // A stay or payment entered for a past day takes charges back that may already be paid.
  const penalty = Math.max(0, charged.penalty - paidTo(account, 'penalty'));
  const interest = Math.max(0, charged.interest - paidTo(account, 'interest'));
  return { total: principal - discount + penalty + interest, principal, discount, penalty, interest };
};

/** What is owed on a day, without the steps. */
export const sums = (account: Account, on: LocalDate): Sums =>
  sumsOf(account, on, accruedCharges(account, on));
