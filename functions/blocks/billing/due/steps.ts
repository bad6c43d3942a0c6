import * as v from 'valibot';
import { date } from '../../../kernel/text/fields';
import { dayCounts } from './terms';

/*
 * The steps that lead to what is owed, as data. What a bill is made of, plus penalties and interest and what was paid
 * ahead, less the discount and what was paid (both of a payment's own and its discount), is the total, to the last minor unit.
 */

const minor = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The lines of the bill, added up. */
const principal = v.strictObject({ code: v.literal('principal'), amount: minor });

/** A penalty for an instalment, so many times from one day to another (the same, where it was once). */
const penalty = v.strictObject({
  code: v.literal('penalty'),
  dueOn: date,
  from: date,
  to: date,
  times: count,
  /** What the rate was taken of; not there for a fixed amount. */
  base: v.optional(minor),
  rate: v.optional(v.string()),
  amount: minor,
});

/**
 * Interest on an instalment over days on which the base stayed the same, both ends included. Interest is rounded once, over
 * all of an instalment: what a stretch leaves over goes to the next, so that the amounts add up.
 */
const interest = v.strictObject({
  code: v.literal('interest'),
  dueOn: date,
  from: date,
  to: date,
  /** Days by the day count, or months that began. */
  units: count,
  per: v.picklist(['day', 'month', 'year']),
  dayCount: v.optional(v.picklist(dayCounts)),
  base: minor,
  rate: v.string(),
  amount: minor,
});

/** A charge reached the most that it may come to. */
const cap = v.strictObject({
  code: v.literal('cap'),
  charge: v.picklist(['penalty', 'interest']),
  dueOn: date,
  amount: minor,
});

/** Days on which nothing was charged. */
const stay = v.strictObject({ code: v.literal('stay'), from: date, until: v.optional(date) });

/** A payment, by what it went to, and the discount that came with it. */
const paid = v.strictObject({
  code: v.literal('paid'),
  on: date,
  interest: minor,
  penalty: minor,
  principal: minor,
  discount: minor,
  amount: minor,
});

/** What is taken off if all of the principal is paid by that day. */
const discount = v.strictObject({
  code: v.literal('discount'),
  until: date,
  base: v.optional(minor),
  rate: v.optional(v.string()),
  amount: minor,
});

/** More was paid of a charge than has come up by that day; it counts for what comes up later. */
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
  /** What it takes to settle the bill that day: principal, less discount, and penalty and interest. */
  total: minor,
  principal: minor,
  /** What is taken off if the total is paid that day. */
  discount: minor,
  penalty: minor,
  interest: minor,
  /** Of the total, what should have been paid before that day. */
  overdue: minor,
  /** The first day on which the total will be another, if nothing is paid; not there if that is years away or never. */
  nextChangeOn: v.optional(date),
  steps: v.array(step),
});
export type Due = v.InferOutput<typeof due>;
