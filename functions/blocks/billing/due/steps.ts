import * as v from 'valibot';
import { date } from '../../../kernel/text/fields';
import { dayCounts } from './terms';

/*
 * The steps that lead to what is owed, as data. Lines, penalties, interest and amounts paid ahead, less the discount
 * and what was paid (each payment with its own discount), add up to the total exactly.
 */

const minor = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The sum of the bill's lines. */
const principal = v.strictObject({ code: v.literal('principal'), amount: minor });

/** A penalty on an instalment, charged a number of times between two days (the same day if it was charged once). */
const penalty = v.strictObject({
  code: v.literal('penalty'),
  dueOn: date,
  from: date,
  to: date,
  times: count,
  /** What the rate was applied to; absent for a fixed amount. */
  base: v.optional(minor),
  rate: v.optional(v.string()),
  amount: minor,
});

/**
 * Interest on an instalment over days with the same base, both ends included. Interest is rounded once for all of an
 * instalment: remainders carry over to the next stretch, so that the amounts add up.
 */
const interest = v.strictObject({
  code: v.literal('interest'),
  dueOn: date,
  from: date,
  to: date,
  /** Days by the day count, or months begun. */
  units: count,
  per: v.picklist(['day', 'month', 'year']),
  dayCount: v.optional(v.picklist(dayCounts)),
  base: minor,
  rate: v.string(),
  amount: minor,
});

/** A charge reached its cap. */
const cap = v.strictObject({
  code: v.literal('cap'),
  charge: v.picklist(['penalty', 'interest']),
  dueOn: date,
  amount: minor,
});

/** Days on which nothing was charged. */
const stay = v.strictObject({ code: v.literal('stay'), from: date, until: v.optional(date) });

/** A payment by the parts it went to, with its discount. */
const paid = v.strictObject({
  code: v.literal('paid'),
  on: date,
  interest: minor,
  penalty: minor,
  principal: minor,
  discount: minor,
  amount: minor,
});

/** The discount if all of the principal is paid by that day. */
const discount = v.strictObject({
  code: v.literal('discount'),
  until: date,
  base: v.optional(minor),
  rate: v.optional(v.string()),
  amount: minor,
});

/** More was paid of a charge than had accrued by that day; the rest counts for later charges. */
const ahead = v.strictObject({
  code: v.literal('ahead'),
  charge: v.picklist(['penalty', 'interest']),
  amount: minor,
});

export const step = v.variant('code', [principal, penalty, interest, cap, stay, paid, discount, ahead]);
export type Step = v.InferOutput<typeof step>;

/** What is owed on a day. Amounts in minor units. */
export const due = v.strictObject({
  on: date,
  /** What settles the bill that day: principal less discount, plus penalty and interest. */
  total: minor,
  principal: minor,
  /** The discount if the total is paid that day. */
  discount: minor,
  penalty: minor,
  interest: minor,
  /** The part of the total that should have been paid before that day. */
  overdue: minor,
  /** The first day on which the total changes if nothing is paid; absent if it does not change for years. */
  nextChangeOn: v.optional(date),
  steps: v.array(step),
});
export type Due = v.InferOutput<typeof due>;
