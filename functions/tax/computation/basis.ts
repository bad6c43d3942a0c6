import * as v from 'valibot';
import { code } from '../../kernel/text/fields';

/*
 * The steps by which a tax was computed, as data. The bracket, rate and given steps add up to the tax, unless it was raised
 * to its minimum or lowered to its maximum; with what was assessed before and the credit used they add up to the bill.
 */

const minor = v.pipe(v.number(), v.integer());

/** A declared figure, which adds to the value or is subtracted from it. */
const figureStep = v.strictObject({
  code: v.literal('figure'),
  figure: code,
  effect: v.picklist(['adds', 'subtracts']),
  amount: minor,
});
/** The value that is taxed: 0 or more, unless the tax has credits. */
const valueStep = v.strictObject({ code: v.literal('value'), amount: minor });
/** A bracket of the table; `base` is the part of the value that it applies to. */
const bracketStep = v.strictObject({
  code: v.literal('bracket'),
  above: minor,
  upTo: v.optional(minor),
  base: minor,
  rate: v.optional(v.string()),
  amount: minor,
});
const rateStep = v.strictObject({ code: v.literal('rate'), base: minor, rate: v.string(), amount: minor });
/** An amount that the agency stated, or that is fixed for everyone. */
const givenStep = v.strictObject({ code: v.picklist(['stated', 'fixed']), amount: minor });
/** What was assessed of the period before and stays, or a credit that was used: below 0. */
const countedStep = v.strictObject({ code: v.picklist(['assessed-before', 'credit-used']), amount: minor });
/** The tax was raised to its minimum or lowered to its maximum. */
const boundStep = v.strictObject({ code: v.picklist(['least', 'most']), amount: minor });

export const basisStep = v.variant('code', [
  figureStep,
  valueStep,
  bracketStep,
  rateStep,
  givenStep,
  boundStep,
  countedStep,
]);
export type BasisStep = v.InferOutput<typeof basisStep>;
