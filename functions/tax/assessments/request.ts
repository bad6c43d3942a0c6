import * as v from 'valibot';
import { addDays, addMonths, type LocalDate } from '../../kernel/text/date';
import { code, oneLine, wholeNumber } from '../../kernel/text/fields';
import { amountOrNone } from '../../kernel/text/money';
import { notAssessable } from '../computation/refusals';
import { ownNumber, type Period, period } from '../register/fields';
import { type Figures, figures } from '../taxes/figures';
import type { Tax } from '../taxes/tax';

/*
 * A request for an assessment, and the checks of its period and dates.
 */

/** What is to be assessed; who owes it follows from the register. */
export interface AssessmentRequest {
  readonly tax: string;
  readonly taxableObject?: string | undefined;
  readonly taxpayer?: string | undefined;
  readonly period: Period;
  readonly sequence: number;
  readonly value?: number | undefined;
  readonly figures?: Figures | undefined;
  /** The agency's own number for the bill. */
  readonly reference?: string | undefined;
  readonly issuedOn?: LocalDate | undefined;
  readonly dueOn?: LocalDate | undefined;
}
export type DatedAssessmentRequest = AssessmentRequest & { readonly issuedOn: LocalDate };

/** The day before the next period. */
const endOf = (from: LocalDate, months: number): LocalDate => addDays(addMonths(from, months), -1);

/** Refuses (`not-assessable`) a period that is not one of the tax's, and names the one in which it begins. */
export const checkPeriod = ({ periods }: Tax, { from, until }: Period): void => {
  if (!periods) return;
  const nth = (index: number): LocalDate => addMonths(periods.from, index * periods.months);
  let index = 0;
  while (nth(index + 1) <= from) index += 1;
  if (nth(index) === from && until === endOf(from, periods.months)) return;
  const detail = `The period is from ${nth(index)} up to ${addDays(nth(index + 1), -1)}.`;
  throw notAssessable(
    '/period',
    from < periods.from ? `The first period begins on ${periods.from}.` : detail,
  );
};

/**
 * The content that distinguishes a repeat from a different assessment of the same object and period; figures in any
 * order.
 */
export const contentOf = ({
  period,
  value,
  figures = [],
  reference,
  issuedOn,
  dueOn,
}: AssessmentRequest): readonly unknown[] => {
  const declared = figures
    .map(({ figure, amount }) => [figure, amount] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return [period.until, value, declared, reference, issuedOn, dueOn];
};

/** How many days an assessment may be dated back or ahead. */
const datedBack = 3_660;
const datedAhead = 92;

export const checkDates = ({ issuedOn, dueOn }: DatedAssessmentRequest, today: LocalDate): void => {
  if (issuedOn < addDays(today, -datedBack) || issuedOn > addDays(today, datedAhead)) {
    throw notAssessable(
      '/issuedOn',
      `Must be at most ${datedBack} days ago, and at most ${datedAhead} days ahead.`,
    );
  }
  if (dueOn !== undefined && dueOn < issuedOn) {
    throw notAssessable('/dueOn', 'Must be the day on which the bill is made out, or a later one.');
  }
};

/** What is taxed: a taxable object, or the taxpayer where the tax is on taxpayers. */
const subject = { taxableObject: v.optional(ownNumber), taxpayer: v.optional(ownNumber) };

/** The fields of every assessment request, by an agency or a taxpayer. */
export const assessmentFields = {
  tax: code,
  ...subject,
  period,
  /** Distinguishes further assessments of the same period from the first. */
  sequence: v.optional(wholeNumber(1, 99), 1),
  /** The value that is taxed, in the tax's unit; or the tax itself, if the agency states it. */
  value: v.optional(amountOrNone),
  figures: v.optional(figures),
};

export const reference = oneLine(100);
