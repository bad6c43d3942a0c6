import type { Bill, Kind } from '../../blocks/billing/bill';
import { instalmentsOf, settledOf, sum } from '../../blocks/billing/due/account';
import { sums } from '../../blocks/billing/due/due';
import type { LocalDate } from '../../kernel/text/date';
import type { Currency } from '../../kernel/text/money';
import { creditsOf, subjectOf } from '../assessments/assessment';

/** An amount that is due or overdue. */
export interface OutstandingAmount {
  /** The bill: of an assessment, or made out otherwise. */
  readonly assessmentId: string;
  readonly kind: Kind;
  readonly dueOn: LocalDate;
  readonly currency: Currency;
  /** Minor units. */
  readonly amount: number;
}

/** What was given back of the bill's payments and is owed again: all but what the assessment was found to be too much. */
const owedAgain = (bill: Bill): number => {
  const [back, credited] = [bill.returned, creditsOf(bill)].map((all) =>
    sum(all.map(({ amount }) => amount)),
  ) as [number, number];
  return Math.max(0, back - credited);
};

/** What of an open bill is due: instalments that have fallen due, penalty and interest. */
const dueBy = (bill: Bill, today: LocalDate): number => {
  const { penalty, interest } = sums(bill, today);
  const fallenDue = instalmentsOf(bill).filter(({ dueOn }) => dueOn <= today);
  return Math.max(0, sum(fallenDue.map(({ amount }) => amount)) - settledOf(bill)) + penalty + interest;
};

/** How much of a bill is due or overdue on a day, in minor units. */
const owedOn = (bill: Bill, today: LocalDate): number => {
  if (bill.state === 'cancelled' || bill.state === 'reissued') return 0;
  return owedAgain(bill) + (bill.state === 'open' ? dueBy(bill, today) : 0);
};

/** All amounts due or overdue on a day, the oldest first. */
export const outstandingOf = (bills: readonly Bill[], today: LocalDate): OutstandingAmount[] =>
  bills
    .map((bill) => ({
      assessmentId: bill.id,
      kind: bill.kind,
      dueOn: bill.dueOn,
      currency: bill.currency,
      amount: owedOn(bill, today),
    }))
    .filter(({ amount }) => amount > 0)
    .sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));

/** Taxes of a payer that were billed without an assessment: nobody can tell what they are on. */
export const billedOtherwise = (bills: readonly Bill[]): Bill[] =>
  bills.filter((bill) => bill.kind === 'tax' && subjectOf(bill) === undefined);
