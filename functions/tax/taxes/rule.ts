import * as v from 'valibot';
import { type RateSchema, rate, rateInput } from '../../blocks/billing/due/rates';
import { amount } from '../../kernel/text/money';

/*
 * How a tax is computed, as data of the agency.
 */

/** One line of a rate table. The last has no end; without rate and amount, the part of the value in it is free. */
const bracketWith = (given: RateSchema) =>
  v.pipe(
    v.strictObject({ upTo: v.optional(amount), rate: v.optional(given), amount: v.optional(amount) }),
    v.check((line) => line.rate === undefined || line.amount === undefined, 'Give a rate or an amount.'),
  );

const bracketsWith = (given: RateSchema) =>
  v.pipe(
    v.array(bracketWith(given)),
    v.minLength(1),
    v.maxLength(30),
    v.check(
      (table) =>
        table.every(({ upTo }, index) => {
          const before = table[index - 1]?.upTo ?? 0;
          return index === table.length - 1 ? upTo === undefined : upTo !== undefined && upTo > before;
        }),
      'Each reaches further than the one before, and the last has no end.',
    ),
  );

const bounds = { least: v.optional(amount), most: v.optional(amount) };
export const rounding = v.optional(v.picklist(['half-up', 'half-even', 'down']));

const ruleWith = (given: RateSchema) =>
  v.variant('kind', [
    /** The agency computes it and states the amount. */
    v.strictObject({ kind: v.literal('stated') }),
    /** The same amount for everyone. */
    v.strictObject({ kind: v.literal('fixed'), amount }),
    /** A part of the value. */
    v.strictObject({ kind: v.literal('rate'), rate: given, ...bounds, rounding }),
    /**
     * By a table. `marginal`: each bracket's rate applies to the part of the value in it. `whole`: the rate of the bracket in
     * which the value lies applies to all of it.
     */
    v.strictObject({
      kind: v.literal('brackets'),
      mode: v.picklist(['marginal', 'whole']),
      brackets: bracketsWith(given),
      ...bounds,
      rounding,
    }),
  ]);
/** How the tax is computed. */
export const rule = ruleWith(rate);
/** As an agency gives it: rates above 1 are named. */
export const ruleInput = ruleWith(rateInput);
export type Rule = v.InferOutput<typeof rule>;
