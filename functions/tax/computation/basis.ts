import * as v from 'valibot';
import { code } from '../../kernel/text/fields';

/*
 * The steps by which a tax was worked out, as data. Those that take something of the value add up to the tax, unless it was
 * raised to its least or lowered to its most.
 */

const minor = v.pipe(v.number(), v.integer());

/** What was declared, and that it adds to the value or is taken off. */
const figureStep = v.strictObject({
  code: v.literal('figure'),
  figure: code,
  effect: v.picklist(['adds', 'subtracts']),
  amount: minor,
});
/** What the tax is taken of: never less than nothing. */
const valueStep = v.strictObject({ code: v.literal('value'), amount: minor });
/** A bracket of the table, by what of the value it was taken of. */
const bracketStep = v.strictObject({
  code: v.literal('bracket'),
  above: minor,
  upTo: v.optional(minor),
  base: minor,
  rate: v.optional(v.string()),
  amount: minor,
});
const rateStep = v.strictObject({ code: v.literal('rate'), base: minor, rate: v.string(), amount: minor });
/** As the agency stated it, or the same for all. */
const givenStep = v.strictObject({ code: v.picklist(['stated', 'fixed']), amount: minor });
/** The tax was raised to the least that it may be, or lowered to the most. */
const boundStep = v.strictObject({ code: v.picklist(['least', 'most']), amount: minor });

export const basisStep = v.variant('code', [
  figureStep,
  valueStep,
  bracketStep,
  rateStep,
  givenStep,
  boundStep,
]);
export type BasisStep = v.InferOutput<typeof basisStep>;
