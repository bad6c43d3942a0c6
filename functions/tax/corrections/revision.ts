import type { Bill } from '../../blocks/billing/bill';
import type { Charge } from '../../blocks/billing/issue';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import type { LocalDate } from '../../kernel/text/date';
import type { Subject } from '../assessments/assessment';
import type { ComputedTax } from '../computation/amount';
import { payableOf } from '../computation/payment-terms';
import { type Against, countedSteps, settle, settledIn } from '../credits/settlement';
import type { Tax } from '../taxes/tax';
import type { Settled } from './store';

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

/** As for the first bill; what is collected again falls due anew, as it was paid in time and nobody could know. */
const datesOf = (bill: Bill, issuedOn: LocalDate) =>
  bill.state === 'refunded'
    ? { issuedOn, discountUntil: null }
    : { issuedOn, dueOn: bill.dueOn, discountUntil: bill.terms.discount?.until ?? null };

/** The charge of the revised assessment. `objectionsUntil`: the last day for objections to it; null for none. */
export const revisionCharge = (
  { bill, subject, tax, calendar, today }: RevisionSources,
  { amount: total, steps }: ComputedTax,
  objectionsUntil: LocalDate | null,
  against: Against,
): Settled => {
  const settlement = settle(total, against);
  const { charge: amount } = settlement;
  const text = bill.lines[0]?.text ?? tax.names.en ?? tax.code;
  const lines = amount > 0 ? [{ head: tax.head, text, amount }] : [];
  const payable = payableOf(tax.payment, lines, datesOf(bill, today), calendar);
  const { credits: _, supplements: __, total: ___, before: ____, creditUsed: _____, ...others } = subject;
  const charge: Charge = {
    ...{ agencyId: bill.agencyId, payer: bill.payer, identifier: bill.card.identifier, kind: 'tax' },
    ...{ title: bill.title, reference: bill.card.reference, currency: bill.currency },
    ...payable,
    ...{ issuedOn: today, timeZone: bill.timeZone },
    subject: {
      ...others,
      ...{ taxVersion: tax.version, objectionsUntil },
      steps: [...steps, ...countedSteps(settlement)],
      ...settledIn(settlement),
    },
  };
  return { charge, settlement };
};
