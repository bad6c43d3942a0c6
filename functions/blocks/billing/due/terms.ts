import * as v from 'valibot';
import { code, date, wholeNumber } from '../../../kernel/text/fields';
import { amount } from '../../../kernel/text/money';
import { discountRate, rate } from './rates';

/*
 * The rules by which a bill grows when it is paid late, and shrinks when it is paid early. They are agreed when the bill is
 * issued and never change after that. What they mean, to the day and the last minor unit: docs/adr/0080.
 */

/** A part of something, or a fixed amount. */
interface Measure {
  readonly rate?: string | undefined;
  readonly amount?: number | undefined;
}

const either = <T extends Measure>(): v.CheckAction<T, string> =>
  v.check(
    ({ rate: part, amount: fixed }) => (part === undefined) !== (fixed === undefined),
    'Either a rate or an amount.',
  );

/** The most that an instalment ever bears of a charge: as a part of the instalment, or in minor units. */
const cap = v.pipe(v.strictObject({ rate: v.optional(rate), amount: v.optional(amount) }), either());

/** Whole days after the due date on which nothing is charged yet. */
const afterDays = v.optional(wholeNumber(0, 366));

/** What a charge is a part of: the instalment as it was billed, or what of it is not paid. */
const basis = v.picklist(['original', 'outstanding']);

/** Off the principal, for whoever has paid all of it by that day. A part of the principal as billed. */
const discount = v.pipe(
  v.strictObject({ until: date, rate: v.optional(discountRate), amount: v.optional(amount) }),
  either(),
);

/** Charged once when an instalment is late, or again each month. `head` is the revenue head that it is paid to. */
const penalty = v.pipe(
  v.strictObject({
    head: code,
    afterDays,
    /** Of what the rate is taken: `outstanding`, if nothing is said. */
    basis: v.optional(basis),
    rate: v.optional(rate),
    amount: v.optional(amount),
    repeat: v.picklist(['once', 'monthly']),
    cap: v.optional(cap),
  }),
  either(),
);

export const dayCounts = ['actual/365', 'actual/360', '30E/360'] as const;

/** Simple interest: no interest is ever charged on interest or on penalties. */
const interest = v.pipe(
  v.strictObject({
    head: code,
    afterDays,
    /** On what it runs: `outstanding`, if nothing is said. */
    basis: v.optional(basis),
    rate,
    /** What the rate is for. By the month: for each month that has begun. */
    per: v.picklist(['day', 'month', 'year']),
    /** How the days of a year are counted (2006 ISDA Definitions, section 4.16 (d), (e), (g)). */
    dayCount: v.optional(v.picklist(dayCounts)),
    cap: v.optional(cap),
  }),
  v.check(
    ({ per, dayCount }) => (per === 'year') === (dayCount !== undefined),
    'Interest by the year has a day count, and no other has one.',
  ),
);

export const maxInstalments = 60;

/** Parts of the principal that fall due one after the other. What is charged when one is late is charged for each alone. */
const instalments = v.pipe(
  v.array(v.strictObject({ dueOn: date, amount })),
  v.minLength(2),
  v.maxLength(maxInstalments),
);

export const parts = ['interest', 'penalty', 'principal'] as const;
export type Part = (typeof parts)[number];

const allocation = v.pipe(
  v.array(v.picklist(parts)),
  v.length(3),
  v.check((order) => new Set(order).size === parts.length, 'Each of the three, once.'),
);

export const terms = v.strictObject({
  discount: v.optional(discount),
  penalty: v.optional(penalty),
  interest: v.optional(interest),
  instalments: v.optional(instalments),
  /** The least that may be paid at a time, in minor units; without it a bill, or its oldest instalment, is paid whole. */
  minimumPart: v.optional(amount),
  /** What a payment goes to first: interest, penalty, principal, if nothing is said. */
  allocation: v.optional(allocation),
  /** How what is no whole minor unit is rounded: half up, if nothing is said. */
  rounding: v.optional(v.picklist(['half-up', 'half-even', 'down'])),
});

export type Terms = v.InferOutput<typeof terms>;
export type Interest = NonNullable<Terms['interest']>;
export type Penalty = NonNullable<Terms['penalty']>;
