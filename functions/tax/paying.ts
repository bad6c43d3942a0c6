import type { Account, Line } from '../blocks/billing/account';
import { checkTerms } from '../blocks/billing/check';
import { rolled } from '../blocks/billing/rolling';
import { discountOf } from '../blocks/billing/sums';
import type { Terms } from '../blocks/billing/terms';
import type { Calendar } from '../blocks/opening-hours';
import { addDays, addMonths, type LocalDate } from '../kernel/date';
import { Refusal } from '../kernel/refusal';
import type { Payment } from './tax';

/*
 * When a tax is to be paid and on what terms: what the tax says in days, as days of the calendar.
 */

/** Equal parts; what cannot be divided goes to the first ones, a minor unit each. None where there is too little. */
const instalmentsOf = ({ instalments }: Payment, dueOn: LocalDate, amount: number) => {
  if (!instalments || amount < instalments.count) return undefined;
  const { count, everyMonths } = instalments;
  const [each, rest] = [Math.floor(amount / count), amount % count];
  return Array.from({ length: count }, (_, index) => ({
    dueOn: addMonths(dueOn, index * everyMonths),
    amount: each + (index < rest ? 1 : 0),
  }));
};

const discountFor = (
  { discount }: Payment,
  issuedOn: LocalDate,
  lines: readonly Line[],
): Terms['discount'] => {
  if (!discount) return undefined;
  const { days, ...given } = discount;
  const wanted = { ...given, until: addDays(issuedOn, days) };
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  // A fixed discount that is as much as a small tax is none.
  return discountOf({ lines, terms: { discount: wanted } }) < total ? wanted : undefined;
};

const defined = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

export interface Payable extends Pick<Account, 'lines' | 'dueOn' | 'terms'> {
  readonly lines: readonly Line[];
}

/** The due date and the terms of a tax that is made out on a day; with a due date of its own, that day counts as it is. */
export const payableOf = (
  payment: Payment,
  lines: readonly Line[],
  { issuedOn, dueOn: wanted }: { readonly issuedOn: LocalDate; readonly dueOn?: LocalDate | undefined },
  calendar: Calendar | undefined,
): Payable => {
  const dueOn = wanted ?? addDays(issuedOn, payment.dueDays);
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const { penalty, interest, minimumPart, allocation, rounding } = payment;
  const terms: Terms = defined({
    ...{ penalty, interest, allocation, rounding },
    discount: discountFor(payment, issuedOn, lines),
    instalments: instalmentsOf(payment, dueOn, amount),
    minimumPart: minimumPart !== undefined && minimumPart <= amount ? minimumPart : undefined,
  });
  const payable = { lines, dueOn, terms };
  const settled = calendar ? rolled(calendar, payable) : payable;
  const errors = checkTerms(settled);
  if (errors.length) throw new Refusal('not-assessable', { errors });
  return settled;
};
