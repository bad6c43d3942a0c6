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
 * Due date and payment terms of a bill: the tax counts in days, the bill has dates.
 */

/** Equal instalments; the remainder goes to the first ones, a minor unit each. Undefined if the amount is too small. */
const instalmentsOf = ({ instalments }: Payment, dueOn: LocalDate, amount: number) => {
  if (!instalments || amount < instalments.count) return undefined;
  const { count, everyMonths } = instalments;
  const [each, rest] = [Math.floor(amount / count), amount % count];
  return Array.from({ length: count }, (_, index) => ({
    dueOn: addMonths(dueOn, index * everyMonths),
    amount: each + (index < rest ? 1 : 0),
  }));
};

/** The last day of the discount: a number of days after issue, and never later than the due date. */
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
  const discount = { ...given, until: discountDay(payment, dates, dueOn) };
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  // A fixed discount that would cover the whole of a small tax is not given.
  return discountOf({ lines, terms: { discount } }) < total ? discount : undefined;
};

const defined = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

interface Payable extends Pick<Account, 'lines' | 'dueOn' | 'terms'> {
  readonly lines: readonly Line[];
}

interface Dates {
  readonly issuedOn: LocalDate;
  /** Overrides the due date that follows from the tax. */
  readonly dueOn?: LocalDate | undefined;
  /** Overrides the last day of the discount; null means no discount. */
  readonly discountUntil?: LocalDate | null | undefined;
}

/**
 * The due date and terms of a bill issued on a day. A given due date is used as it is. Refuses (`not-assessable`)
 * invalid terms.
 */
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
