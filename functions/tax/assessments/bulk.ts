import * as v from 'valibot';
import { billId } from '../../blocks/billing/bill';
import { date } from '../../kernel/text/fields';
import { assessed, reference } from './request';

/*
 * Many assessments at a time. Each is known by what it is of: the same tax, thing or taxpayer, period and sequence, in
 * whichever call.
 */

/** Assessments of one call, at the most. */
export const maxAssessed = 500;

/** Bytes of a call: about two thousand for each. */
export const assessLimit = 1_048_576;

export const assessmentRequest = {
  ...assessed,
  reference: v.optional(reference),
  /** Today, if nothing is said. */
  issuedOn: v.optional(date),
  /** As the tax says, if nothing is said here. */
  dueOn: v.optional(date),
};

const error = v.strictObject({ in: v.string(), pointer: v.string(), code: v.string(), detail: v.string() });

/** What became of one assessment of a call. */
export const assessmentResult = v.strictObject({
  result: v.picklist(['issued', 'refused']),
  /** Of the bill; of the one that stands in the way, where it is assessed already. */
  assessmentId: v.optional(billId),
  /** Why it was refused, in the words of the problem that it would have given alone. */
  code: v.optional(v.string()),
  errors: v.optional(v.array(error)),
});
export type AssessmentResult = v.InferOutput<typeof assessmentResult>;
