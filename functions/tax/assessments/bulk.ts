import * as v from 'valibot';
import { billId } from '../../blocks/billing/bill';
import { row } from '../../kernel/contract/rows';
import { date } from '../../kernel/text/fields';
import { assessmentFields, reference } from './request';

/*
 * Many assessments in one call. Each is identified by its tax, taxable object or taxpayer, period and sequence, so that a
 * repeat is recognised in any later call.
 */

/** The most assessments in one call. */
const maxAssessed = 500;

/** The most bytes in one call: about two thousand for each assessment. */
export const assessLimit = 1_048_576;

export const assessmentRequest = {
  ...assessmentFields,
  reference: v.optional(reference),
  /** Default: today. */
  issuedOn: v.optional(date),
  /** Default: as the tax says. */
  dueOn: v.optional(date),
};

const assessment = v.strictObject(assessmentRequest);
export type AssessmentRow = v.InferOutput<typeof assessment>;

export const importRequest = v.strictObject({
  items: v.pipe(v.array(row(assessment)), v.minLength(1), v.maxLength(maxAssessed)),
});

const error = v.strictObject({ in: v.string(), pointer: v.string(), code: v.string(), detail: v.string() });

/** The result of one assessment in a call. */
export const assessmentResult = v.strictObject({
  /**
   * `known` was assessed before, by another call or higher up in this one; `later` was not reached in the time of a call: send it
   * again.
   */
  result: v.picklist(['issued', 'known', 'refused', 'later']),
  /** The id of the bill, of one that is known of that which holds now; with `already-assessed`, the id of the bill that exists already. */
  assessmentId: v.optional(billId),
  /** Why it was refused: the same code and errors as in a call for this assessment alone. */
  code: v.optional(v.string()),
  errors: v.optional(v.array(error)),
});
export type AssessmentResult = v.InferOutput<typeof assessmentResult>;
