import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { type Bill, billId, chargedBy, line, states } from '../../blocks/billing/bill';
import { amountDue, due } from '../../blocks/billing/due/due';
import { terms } from '../../blocks/billing/due/terms';
import { shortReferenceOf } from '../../blocks/references/reference';
import type { LocalDate } from '../../kernel/text/date';
import { code, date, id, names } from '../../kernel/text/fields';
import { currency } from '../../kernel/text/money';
import { basisStep } from '../computation/basis';
import { ownNumber, period } from '../register/fields';
import { type Assessment, type Credit, type Subject, subjectOf, totalOf } from './assessment';

/*
 * Assessments as taxpayers and agencies see them.
 */

const whole = {
  id: billId,
  /** What people say and type for it, as for its bill: `B-4831-9027-556`. */
  shortReference: v.string(),
  agencyId: id,
  tax: code,
  /** The version of the tax by which this was assessed. */
  taxVersion: v.number(),
  taxableObject: v.nullable(ownNumber),
  taxpayer: v.string(),
  period,
  sequence: v.number(),
  title: names(100),
  reference: v.nullable(v.string()),
  state: v.picklist(states),
  currency,
  /** The amount charged, in minor units. */
  amount: v.number(),
  /** The steps by which it was computed. */
  basis: v.array(basisStep),
  lines: v.array(line),
  issuedOn: date,
  dueOn: date,
  terms,
  /** The last day on which objections are accepted; null if none are. */
  objectionsUntil: v.nullable(date),
  declared: v.boolean(),
  /** The tax of the period; below 0 where it is the taxpayer's. `amount` is what was left of it to charge. */
  total: v.number(),
  /** What was assessed of it before, and stays; and the credit of earlier periods that was used. */
  assessedBefore: v.number(),
  creditUsed: v.number(),
  /** What is the taxpayer's: it is carried forward, or refunded. */
  credited: v.number(),
  /** The paid assessment to which this adds a difference. */
  supplements: v.optional(billId),
  replaces: v.optional(billId),
};

/** An assessment as it was issued. */
export const assessmentView = v.strictObject(whole);

/** The assessment that a declaration would result in. */
export const previewView = v.strictObject(
  v.omit(assessmentView, [
    'id',
    'shortReference',
    'state',
    'reference',
    'replaces',
    'declared',
    'supplements',
  ]).entries,
);

/** An assessment as it is today. */
export const currentView = v.strictObject({
  ...whole,
  replacedBy: v.optional(billId),
  due,
});

/** The same as the taxpayer sees it, alone and in lists. */
export const ownAssessmentView = withAgencyNames(currentView);
export const ownAssessmentSummary = v.omit(ownAssessmentView, ['basis', 'lines', 'terms']);

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;
const showLines = (lines: Bill['lines']) =>
  lines.map(({ head, text = '', amount }) => ({ head, text, amount }));

const assessmentOf = (bill: Bill): Subject => {
  const found = subjectOf(bill);
  if (!found) throw new Error(`The bill ${bill.id} is no assessment`);
  return found;
};

const sumOf = (credits: readonly Credit[]): number => credits.reduce((sum, { amount }) => sum + amount, 0);

export const showPreview = ({ charge, subject, settlement }: Assessment): View<typeof previewView> => {
  const { agencyId, identifier, title, currency: unit, lines, issuedOn, dueOn, terms: agreed } = charge;
  const { tax, taxVersion, taxableObject, period: days, sequence, steps, objectionsUntil } = subject;
  return {
    ...{ agencyId, tax, taxVersion, taxableObject, taxpayer: identifier, period: days, sequence, title },
    ...{ currency: unit, amount: chargedBy(charge), basis: [...steps], lines: showLines(lines) },
    ...{ issuedOn, dueOn, terms: agreed, objectionsUntil },
    ...{ total: settlement.total, assessedBefore: settlement.before },
    ...{ creditUsed: settlement.creditUsed, credited: settlement.credit },
  };
};

/** The assessment as it was issued; the same in every reply. */
export const showAssessment = (bill: Bill): View<typeof assessmentView> => {
  const {
    tax,
    taxVersion,
    taxableObject,
    period: days,
    sequence,
    steps,
    objectionsUntil,
    declaredBy,
    before = 0,
    creditUsed = 0,
    credits = [],
    supplements,
  } = assessmentOf(bill);
  return {
    ...{
      id: bill.id,
      shortReference: shortReferenceOf('bill', bill.id),
      agencyId: bill.agencyId,
      tax,
      taxVersion,
      taxableObject,
      taxpayer: bill.card.identifier,
    },
    ...{ period: { from: days.from, until: days.until }, sequence, title: bill.title },
    ...{ reference: bill.card.reference, state: chargedBy(bill) > 0 ? 'open' : 'paid' },
    ...{ currency: bill.currency, amount: chargedBy(bill) },
    basis: [...steps],
    lines: showLines(bill.lines),
    ...{ issuedOn: bill.issuedOn, dueOn: bill.dueOn, terms: bill.terms, objectionsUntil },
    declared: declaredBy !== undefined,
    ...{ total: totalOf(bill), assessedBefore: before, creditUsed },
    credited: Math.max(sumOf(credits), before - totalOf(bill)),
    ...(supplements ? { supplements } : {}),
    ...(bill.replaces ? { replaces: bill.replaces } : {}),
  };
};

/** The assessment as it is now, with what is owed on a day. */
export const showCurrent = (bill: Bill, on: LocalDate): View<typeof currentView> => ({
  ...showAssessment(bill),
  state: bill.state,
  ...(bill.replacedBy ? { replacedBy: bill.replacedBy } : {}),
  due: amountDue(bill, on),
});

export const summarizeCurrent = (bill: Bill, on: LocalDate) => {
  const { basis: _, lines: __, terms: ___, ...summary } = showCurrent(bill, on);
  return summary;
};
