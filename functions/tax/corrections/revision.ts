import type { Bill } from '../../blocks/billing/bill';
import type { Charge } from '../../blocks/billing/issue';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import type { LocalDate } from '../../kernel/text/date';
import type { Subject } from '../assessments/assessment';
import type { ComputedTax } from '../computation/amount';
import { payableOf } from '../computation/payment-terms';
import type { Tax } from '../taxes/tax';

/*
 * A revised assessment: another amount on the tax's current terms, with due date and end of discount of the first bill.
 */

interface RevisionSources {
  readonly bill: Bill;
  readonly subject: Subject;
  readonly tax: Tax;
  readonly calendar: Calendar | undefined;
  readonly today: LocalDate;
}

/** The charge of the revised assessment. `objectionsUntil`: the last day for objections to it; null for none. */
export const revisionCharge = (
  { bill, subject, tax, calendar, today }: RevisionSources,
  { amount, steps }: ComputedTax,
  objectionsUntil: LocalDate | null,
): Charge => {
  const lines = [{ head: tax.head, text: bill.lines[0]?.text ?? '', amount }];
  const discountUntil = bill.terms.discount?.until ?? null;
  const payable = payableOf(
    tax.payment,
    lines,
    { issuedOn: today, dueOn: bill.dueOn, discountUntil },
    calendar,
  );
  return {
    ...{ agencyId: bill.agencyId, payer: bill.payer, identifier: bill.card.identifier, kind: 'tax' },
    ...{ title: bill.title, reference: bill.card.reference, currency: bill.currency },
    ...payable,
    ...{ issuedOn: today, timeZone: bill.timeZone },
    subject: { ...subject, taxVersion: tax.version, steps, objectionsUntil },
  };
};
