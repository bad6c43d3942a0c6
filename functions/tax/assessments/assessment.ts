import { hash } from 'node:crypto';
import type { Bill } from '../../blocks/billing/bill';
import type { Charge } from '../../blocks/billing/issue';
import { payerRefOf } from '../../blocks/billing/payer';
import type { Mark } from '../../kernel/identity/action';
import type { Key } from '../../kernel/table/table';
import { addDays, type LocalDate } from '../../kernel/text/date';
import { computeTax } from '../computation/amount';
import type { BasisStep } from '../computation/basis';
import { payableOf } from '../computation/payment-terms';
import { notAssessable } from '../computation/refusals';
import type { Period } from '../register/fields';
import { type Sources, taxpayerOf } from './liability';
import {
  type AssessmentRequest,
  checkDates,
  checkPeriod,
  contentOf,
  type DatedAssessmentRequest,
} from './request';
import { assessmentRecordKey } from './roll-entry';

/**
 * An assessment: what a taxpayer owes of a tax for a period. It is a bill; its `subject` says what was assessed and how.
 */

/** What an assessment that is paid turned out to be too much: it is to be given back. */
export interface Credit {
  readonly on: LocalDate;
  /** Minor units. */
  readonly amount: number;
}

/** The subject of a bill that is an assessment: which tax, on what, for which period, and how it was computed. */
export interface Subject {
  readonly [name: string]: unknown;
  readonly type: 'assessment';
  readonly tax: string;
  readonly taxVersion: number;
  readonly taxableObject: string | null;
  readonly period: Period;
  readonly sequence: number;
  readonly steps: readonly BasisStep[];
  /** The last day on which objections are accepted; null if the tax accepts none. */
  readonly objectionsUntil: LocalDate | null;
  /** Only if it was self-assessed: the `personRef` of the person who declared it. */
  readonly declaredBy?: string;
  /** Only of a paid one that was found to be too much. */
  readonly credits?: readonly Credit[];
}

/** A new assessment: the bill to issue, and the record that prevents a second one. */
export interface Assessment {
  readonly charge: Charge;
  readonly subject: Subject;
  /** The id of the action that issues the bill: the same for the same taxable object, tax, period and sequence. */
  readonly actionId: string;
  readonly place: Key;
  readonly mark: Mark;
}

const newSubject = (
  { tax }: Sources,
  request: DatedAssessmentRequest,
  steps: readonly BasisStep[],
): Subject => ({
  type: 'assessment',
  tax: tax.code,
  taxVersion: tax.version,
  taxableObject: request.taxableObject ?? null,
  period: request.period,
  sequence: request.sequence,
  steps,
  objectionsUntil: tax.objections ? addDays(request.issuedOn, tax.objections.days) : null,
});

type AssessmentCharge = Charge & { readonly subject: Subject };

/** The charge and its payment terms. Refuses (`not-assessable`) a tax of 0. */
const chargeOf = (sources: Sources, request: DatedAssessmentRequest, taxpayer: string): AssessmentCharge => {
  const { tax, calendar, timeZone } = sources;
  const { issuedOn, dueOn, reference = null } = request;
  const { amount, steps } = computeTax(tax, request);
  if (amount === 0) throw notAssessable('/value', 'The tax comes to nothing, and nothing is made out.');
  const { from, until } = request.period;
  const text = `${tax.names.en ?? tax.code} ${from} / ${until}${request.taxableObject ? ` (${request.taxableObject})` : ''}`;
  const lines = [{ head: tax.head, text: text.slice(0, 200), amount }];
  const payable = payableOf(tax.payment, lines, { issuedOn, dueOn }, calendar);
  return {
    agencyId: tax.agencyId,
    payer: payerRefOf(tax.agencyId, taxpayer),
    identifier: taxpayer,
    kind: 'tax',
    title: tax.names,
    currency: tax.currency,
    ...payable,
    ...{ reference, issuedOn, timeZone },
    subject: newSubject(sources, request, steps),
  };
};

/**
 * Computes an assessment. Refuses (`not-assessable`) a request that does not fit the tax. `today` is the agencies' local
 * date.
 */
export const assess = (sources: Sources, request: AssessmentRequest, today: LocalDate): Assessment => {
  const { tax } = sources;
  checkPeriod(tax, request.period);
  const taxpayer = taxpayerOf(sources, request);
  const issuedOn = request.issuedOn ?? today;
  checkDates({ ...request, issuedOn }, today);
  const charge = chargeOf(sources, { ...request, issuedOn }, taxpayer);
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

/** The subject of a bill that is an assessment. */
export const subjectOf = ({ subject }: Pick<Bill, 'subject'>): Subject | undefined =>
  subject.type === 'assessment' ? (subject as unknown as Subject) : undefined;

/** What of a paid assessment is to be given back. */
export const creditsOf = (bill: Pick<Bill, 'subject'>): readonly Credit[] => subjectOf(bill)?.credits ?? [];
