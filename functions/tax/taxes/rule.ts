import * as v from 'valibot';
import { rate } from '../../blocks/billing/due/rates';
import { amount } from '../../kernel/text/money';

/*
 * How a tax is computed, as data of the agency.
 */

/** One line of a rate table. The last has no end; without rate and amount, the part of the value in it is free. */
const bracket = v.pipe(
  v.strictObject({ upTo: v.optional(amount), rate: v.optional(rate), amount: v.optional(amount) }),
  v.check((given) => given.rate === undefined || given.amount === undefined, 'Give a rate or an amount.'),
);

const brackets = v.pipe(
  v.array(bracket),
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

/** How the tax is computed. */
export const rule = v.variant('kind', [
  /** The agency computes it and states the amount. */
  v.strictObject({ kind: v.literal('stated') }),
  /** The same amount for everyone. */
  v.strictObject({ kind: v.literal('fixed'), amount }),
  /** A part of the value. */
  v.strictObject({ kind: v.literal('rate'), rate, ...bounds, rounding }),
  /**
   * By a table. `marginal`: each bracket's rate applies to the part of the value in it. `whole`: the rate of the bracket in
   * which the value lies applies to all of it.
   */
  v.strictObject({
    kind: v.literal('brackets'),
    mode: v.picklist(['marginal', 'whole']),
    brackets,
    ...bounds,
    rounding,
  }),
]);
export type Rule = v.InferOutput<typeof rule>;
