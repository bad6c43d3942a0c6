import type { Bill } from '../../blocks/billing/bill';
import { instalmentsOf, settledOf, sum } from '../../blocks/billing/due/account';
import { sums } from '../../blocks/billing/due/due';
import type { LocalDate } from '../../kernel/text/date';
import type { Currency } from '../../kernel/text/money';

/** An amount that is due or overdue. */
export interface OutstandingAmount {
  readonly assessmentId: string;
  readonly dueOn: LocalDate;
  readonly currency: Currency;
  /** Minor units. */
  readonly amount: number;
}

/**
 * How much of a bill is due or overdue on a day, in minor units: instalments that have fallen due, penalty and interest.
 */
const owedOn = (bill: Bill, today: LocalDate): number => {
  if (bill.state !== 'open') return 0;
  const { penalty, interest } = sums(bill, today);
  const fallenDue = instalmentsOf(bill).filter(({ dueOn }) => dueOn <= today);
  return Math.max(0, sum(fallenDue.map(({ amount }) => amount)) - settledOf(bill)) + penalty + interest;
};

/** All amounts due or overdue on a day, the oldest first. */
export const outstandingOf = (bills: readonly Bill[], today: LocalDate): OutstandingAmount[] =>
  bills
    .map((bill) => ({
      assessmentId: bill.id,
      dueOn: bill.dueOn,
      currency: bill.currency,
      amount: owedOn(bill, today),
    }))
    .filter(({ amount }) => amount > 0)
    .sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
