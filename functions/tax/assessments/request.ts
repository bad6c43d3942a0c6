import * as v from 'valibot';
import { addDays, addMonths, type LocalDate } from '../../kernel/text/date';
import { code, text, wholeNumber } from '../../kernel/text/fields';
import { amountOrNone } from '../../kernel/text/money';
import { notAssessable } from '../computation/refusals';
import { ownNumber, type Period, period } from '../register/fields';
import { type Figures, figures } from '../taxes/figures';
import type { Tax } from '../taxes/tax';

/*
 * What is to be assessed, as it was asked for, and whether its days are those of the tax.
 */

/** What is assessed, before it is known whose it is. */
export interface AssessmentRequest {
  readonly tax: string;
  readonly thing?: string | undefined;
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

/** Refuses a period that is none of the tax's, and names the one that it begins in. */
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

/** By what a repeat is told from another assessment of the same: all that was said of it, in whichever order. */
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

/** So many days an assessment may be dated back, and ahead. */
const datedBack = 3_660;
const datedAhead = 92;

export const checkDates = ({ issuedOn, dueOn }: DatedAssessmentRequest, today: LocalDate): void => {
  if (issuedOn < addDays(today, -datedBack) || issuedOn > addDays(today, datedAhead)) {
    throw notAssessable('/issuedOn', `At most ${datedBack} days ago, or ${datedAhead} days ahead.`);
  }
  if (dueOn !== undefined && dueOn < issuedOn) {
    throw notAssessable('/dueOn', 'It falls due on the day on which it is made out, or later.');
  }
};

/** What is taxed: a thing, or (where the tax is of the taxpayer) the taxpayer. */
const subject = { thing: v.optional(ownNumber), taxpayer: v.optional(ownNumber) };

/** What every assessment says of itself, whoever makes it. */
export const assessed = {
  tax: code,
  ...subject,
  period,
  /** Tells further assessments of the same period from the first. */
  sequence: v.optional(wholeNumber(1, 99), 1),
  /** What the tax is taken of, in the tax's unit; or, where the tax is stated by the agency, the tax itself. */
  value: v.optional(amountOrNone),
  figures: v.optional(figures),
};

export const reference = text(100);
