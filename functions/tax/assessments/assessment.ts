import { hash } from 'node:crypto';
import type { Charge } from '../../blocks/billing/issue';
import { payerRefOf } from '../../blocks/billing/payer';
import type { Mark } from '../../kernel/identity/action';
import type { Key } from '../../kernel/table/table';
import { addDays, type LocalDate } from '../../kernel/text/date';
import { computeTax } from '../computation/amount';
import type { BasisStep } from '../computation/basis';
import { payableOf } from '../computation/payment-terms';
import { notAssessable } from '../computation/refusals';
import {
  type Against,
  countedSteps,
  nothingBefore,
  settle,
  settledIn,
  type TaxSettlement,
} from '../credits/settlement';
import { type Sources, taxpayerOf } from './liability';
import {
  type AssessmentRequest,
  checkDates,
  checkPeriod,
  contentOf,
  type DatedAssessmentRequest,
} from './request';
import { assessmentRecordKey } from './roll-entry';
import type { Subject } from './subject';

export { type Credit, creditsOf, type Subject, subjectOf, totalOf } from './subject';

/**
 * An assessment: what a taxpayer owes of a tax for a period. It is a bill; its `subject` says what was assessed and how.
 */

/** A new assessment: the bill to issue, and the record that prevents a second one. */
export interface Assessment {
  readonly settlement: TaxSettlement;
  readonly charge: Charge;
  readonly subject: Subject;
  /** The id of the action that issues the bill: the same for the same taxable object, tax, period and sequence. */
  readonly actionId: string;
  readonly place: Key;
  readonly mark: Mark;
  /** The call that brings it with others. */
  readonly importedBy?: string;
}

const newSubject = (
  { tax }: Sources,
  request: DatedAssessmentRequest,
  steps: readonly BasisStep[],
  settlement: TaxSettlement,
): Subject => ({
  type: 'assessment',
  tax: tax.code,
  taxVersion: tax.version,
  taxableObject: request.taxableObject ?? null,
  period: request.period,
  sequence: request.sequence,
  steps,
  objectionsUntil: tax.objections ? addDays(request.issuedOn, tax.objections.days) : null,
  ...settledIn(settlement),
});

type AssessmentCharge = Charge & { readonly subject: Subject };

interface Settled {
  readonly charge: AssessmentCharge;
  readonly settlement: TaxSettlement;
}

/** The charge and its payment terms. Refuses (`not-assessable`) a tax of 0 that nobody has declared. */
const chargeOf = (
  sources: Sources,
  request: DatedAssessmentRequest,
  taxpayer: string,
  against: Against,
): Settled => {
  const { tax, calendar, timeZone } = sources;
  const { issuedOn, dueOn, reference = null } = request;
  const { amount: total, steps } = computeTax(tax, request);
  const settlement = settle(total, against);
  const { charge: amount } = settlement;
  if (amount === 0 && !against.nil)
    throw notAssessable('/value', 'The tax comes to nothing, and nothing is made out.');
  const { from, until } = request.period;
  const text = `${tax.names.en ?? tax.code} ${from} / ${until}${request.taxableObject ? ` (${request.taxableObject})` : ''}`;
  const lines = amount > 0 ? [{ head: tax.head, text: text.slice(0, 200), amount }] : [];
  const payable = payableOf(tax.payment, lines, { issuedOn, dueOn }, calendar);
  const charge = {
    agencyId: tax.agencyId,
    payer: payerRefOf(tax.agencyId, taxpayer),
    identifier: taxpayer,
    kind: 'tax' as const,
    title: tax.names,
    currency: tax.currency,
    ...payable,
    ...{ reference, issuedOn, timeZone },
    subject: {
      ...newSubject(sources, request, [...steps, ...countedSteps(settlement)], settlement),
      // What was assessed before is credited where it was paid.
      ...(settlement.credit > 0 && settlement.before === 0
        ? { credits: [{ on: issuedOn, amount: settlement.credit }] }
        : {}),
    },
  };
  return { charge, settlement };
};

/**
 * Computes an assessment. Refuses (`not-assessable`) a request that does not fit the tax. `today` is the agencies' local
 * date.
 */
export const assess = (
  sources: Sources,
  request: AssessmentRequest,
  today: LocalDate,
  against: Against = nothingBefore,
): Assessment => {
  const { tax } = sources;
  checkPeriod(tax, request.period);
  const taxpayer = taxpayerOf(sources, request);
  const issuedOn = request.issuedOn ?? today;
  checkDates({ ...request, issuedOn }, today);
  const { charge, settlement } = chargeOf(sources, { ...request, issuedOn }, taxpayer, against);
  const what =
    request.taxableObject === undefined ? ['taxpayer', taxpayer] : ['taxableObject', request.taxableObject];
  const actionId = digest(
    'assessment',
    tax.agencyId,
    tax.code,
    ...what,
    request.period.from,
    request.sequence,
  );
  const content = digest(actionId, contentOf(request));
  return {
    settlement,
    charge,
    subject: charge.subject,
    actionId,
    place: assessmentRecordKey(tax.agencyId, taxpayer, request),
    mark: { id: content, hash: content },
  };
};

/** The assessment as declared by a person (`personRef`) who holds the payer. */
export const declaredBy = (person: string, assessment: Assessment): Assessment => {
  const subject = { ...assessment.subject, declaredBy: person };
  return { ...assessment, subject, charge: { ...assessment.charge, subject } };
};

const digest = (...parts: readonly unknown[]): string =>
  hash('sha256', JSON.stringify(parts), 'buffer').subarray(0, 16).toString('base64url');
