import type { Account, Line } from '../../blocks/billing/due/account';
import { checkTerms } from '../../blocks/billing/due/check';
import { rolled } from '../../blocks/billing/due/due-dates';
import { discountOf } from '../../blocks/billing/due/sums';
import type { Terms } from '../../blocks/billing/due/terms';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import { Refusal } from '../../kernel/contract/refusal';
import { addDays, addMonths, type LocalDate } from '../../kernel/text/date';
import type { Payment } from '../taxes/tax';

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

/** The last day of the discount: so many days after the bill was made out, and never later than it is due. */
const discountDay = (
  { discount }: Payment,
  { issuedOn, discountUntil }: Dates,
  dueOn: LocalDate,
): LocalDate => {
  const until = discountUntil ?? addDays(issuedOn, discount?.days ?? 0);
  return until < dueOn ? until : dueOn;
};

const discountFor = (
  payment: Payment,
  dates: Dates,
  dueOn: LocalDate,
  lines: readonly Line[],
): Terms['discount'] => {
  if (!payment.discount || dates.discountUntil === null) return undefined;
  const { days: _, ...given } = payment.discount;
  const wanted = { ...given, until: discountDay(payment, dates, dueOn) };
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  // A fixed discount that is as much as a small tax is none.
  return discountOf({ lines, terms: { discount: wanted } }) < total ? wanted : undefined;
};

const defined = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

export interface Payable extends Pick<Account, 'lines' | 'dueOn' | 'terms'> {
  readonly lines: readonly Line[];
}

export interface Dates {
  readonly issuedOn: LocalDate;
  /** Where it is not so many days after that. */
  readonly dueOn?: LocalDate | undefined;
  /** The same for the discount; null where there is none any more. */
  readonly discountUntil?: LocalDate | null | undefined;
}

/** The due date and the terms of a tax that is made out on a day; with a due date of its own, that day counts as it is. */
export const payableOf = (
  payment: Payment,
  lines: readonly Line[],
  dates: Dates,
  calendar: Calendar | undefined,
): Payable => {
  const dueOn = dates.dueOn ?? addDays(dates.issuedOn, payment.dueDays);
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const { penalty, interest, minimumPart, allocation, rounding } = payment;
  const terms: Terms = defined({
    ...{ penalty, interest, allocation, rounding },
    discount: discountFor(payment, dates, dueOn, lines),
    instalments: instalmentsOf(payment, dueOn, amount),
    minimumPart: minimumPart !== undefined && minimumPart <= amount ? minimumPart : undefined,
  });
  const payable = { lines, dueOn, terms };
  const settled = calendar ? rolled(calendar, payable) : payable;
  const errors = checkTerms(settled);
  if (errors.length) throw new Refusal('not-assessable', { errors });
  return settled;
};
