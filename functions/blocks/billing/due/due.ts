import { addDays, type LocalDate, lastDay } from '../../../kernel/text/date';
import { type Account, instalmentsOf, settledOf, sum } from './account';
import { calculationSteps } from './breakdown';
import type { Due } from './steps';
import { accruedCharges, type Sums, sums, sumsOf } from './sums';

export { type Account, asOf, type Line, type Settled, type Share, type Stay } from './account';
export { allocate, payable } from './allocation';
export { type Due, due, type Step } from './steps';
export { type Sums, sums } from './sums';

/*
 * What is owed on a day, as a pure function of the bill and the day. All payments are counted, including those made
 * later: nobody is asked to pay twice. What was owed in the past is computed from the bill as it was then (`asOf`).
 */

type Owed = Omit<Due, 'nextChangeOn' | 'steps'>;

/** Eleven years: if the total does not change within them, it is said not to change. */
const lookedAhead = 4_096;

/** The total never falls while nothing is paid, so the first day on which it has grown is found by bisection. */
const nextChange = (account: Account, on: LocalDate, { total, principal, penalty, interest }: Sums) => {
  const { terms } = account;
  if (principal + penalty + interest === 0 || !(terms.discount || terms.penalty || terms.interest))
    return undefined;
  const grown = (later: number): boolean => sums(account, addDays(on, later)).total !== total;
  let [same, other] = [0, 1];
  while (!grown(other)) {
    if (other >= lookedAhead) return undefined;
    [same, other] = [other, other * 2];
  }
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (grown(middle)) other = middle;
    else same = middle;
  }
  const changes = addDays(on, other);
  return changes <= lastDay ? changes : undefined;
};

/** The principal that should have been paid before a day. */
const latePrincipal = (account: Account, on: LocalDate): number => {
  const fallenDue = instalmentsOf(account).filter(({ dueOn }) => dueOn < on);
  return Math.max(0, sum(fallenDue.map(({ amount }) => amount)) - settledOf(account));
};

const withOverdue = (account: Account, on: LocalDate, owed: Sums): Owed => ({
  on,
  ...owed,
  overdue: latePrincipal(account, on) + owed.penalty + owed.interest,
});

/** The sums that are owed on a day, for lists: searching for the next change takes nearly all of the time. */
export const owedOn = (account: Account, on: LocalDate): Owed => withOverdue(account, on, sums(account, on));

/** What is owed on a day, with the steps that lead to it. */
export const amountDue = (account: Account, on: LocalDate): Due => {
  const charged = accruedCharges(account, on);
  const owed = sumsOf(account, on, charged);
  const nextChangeOn = nextChange(account, on, owed);
  return {
    ...withOverdue(account, on, owed),
    ...(nextChangeOn === undefined ? {} : { nextChangeOn }),
    steps: calculationSteps(account, on, charged, owed),
  };
};
