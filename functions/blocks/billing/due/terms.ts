import * as v from 'valibot';
import { code, date, wholeNumber } from '../../../kernel/text/fields';
import { amount } from '../../../kernel/text/money';
import { discountRate, type RateSchema, rate, rateInput } from './rates';

/*
 * The rules by which a bill grows when it is paid late and shrinks when it is paid early. They are set when the bill is
 * issued and never change. docs/adr/0080 defines them to the day and the minor unit.
 */

/** A rate, or a fixed amount. */
interface Measure {
  readonly rate?: string | undefined;
  readonly amount?: number | undefined;
}

const either = <T extends Measure>(): v.CheckAction<T, string> =>
  v.check(
    ({ rate: part, amount: fixed }) => (part === undefined) !== (fixed === undefined),
    'Give either a rate or an amount, and not both.',
  );

/** The maximum of a charge on one instalment: as a rate of the instalment, or in minor units. */
const capWith = (given: RateSchema) =>
  v.pipe(v.strictObject({ rate: v.optional(given), amount: v.optional(amount) }), either());

/** Full days after the due date on which nothing is charged. */
const afterDays = v.optional(wholeNumber(0, 366));

/** What a rate applies to: the instalment as billed, or its unpaid rest. */
const basis = v.picklist(['original', 'outstanding']);

/** Minor units of the principal that no rate applies to: its last lines, such as surcharges. Not with instalments. */
const except = v.optional(amount);

/** A discount on the principal as billed for paying all of it by a day. */
const discount = v.pipe(
  v.strictObject({ until: date, rate: v.optional(discountRate), amount: v.optional(amount) }),
  either(),
);

/** Charged once when an instalment is late, or monthly. `head` is the revenue head that it is paid to. */
const penaltyWith = (given: RateSchema) =>
  v.pipe(
    v.strictObject({
      head: code,
      afterDays,
      /** What the rate applies to: `outstanding` by default. */
      basis: v.optional(basis),
      except,
      rate: v.optional(given),
      amount: v.optional(amount),
      repeat: v.picklist(['once', 'monthly']),
      cap: v.optional(capWith(given)),
    }),
    either(),
  );

export const dayCounts = ['actual/365', 'actual/360', '30E/360'] as const;

/** Simple interest: no interest is ever charged on interest or on penalties. */
const interestWith = (given: RateSchema) =>
  v.pipe(
    v.strictObject({
      head: code,
      afterDays,
      /** What it accrues on: `outstanding` by default. */
      basis: v.optional(basis),
      except,
      rate: given,
      /** The period of the rate. Monthly rates apply to each month begun. */
      per: v.picklist(['day', 'month', 'year']),
      /** How the days of a year are counted (2006 ISDA Definitions, section 4.16 (d), (e), (g)). */
      dayCount: v.optional(v.picklist(dayCounts)),
      cap: v.optional(capWith(given)),
    }),
    v.check(
      ({ per, dayCount }) => (per === 'year') === (dayCount !== undefined),
      'Give dayCount where interest is by the year, and only there.',
    ),
  );

const maxInstalments = 60;

/** Instalments of the principal. Late charges apply to each separately. */
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
  v.check((order) => new Set(order).size === parts.length, 'Give each of the three exactly once.'),
);

const termsWith = (given: RateSchema) =>
  v.strictObject({
    discount: v.optional(discount),
    penalty: v.optional(penaltyWith(given)),
    interest: v.optional(interestWith(given)),
    instalments: v.optional(instalments),
    /** The minimum payment in minor units; without it, a bill or its oldest instalment must be paid in full. */
    minimumPart: v.optional(amount),
    /** The order of allocation: interest, penalty, principal by default. */
    allocation: v.optional(allocation),
    /** The rounding of fractions of a minor unit: half up by default. */
    rounding: v.optional(v.picklist(['half-up', 'half-even', 'down'])),
  });

/** As they are kept and shown. */
export const terms = termsWith(rate);
/** As an agency gives them: rates above 1 are named. */
export const termsInput = termsWith(rateInput);

export type Terms = v.InferOutput<typeof terms>;
export type Interest = NonNullable<Terms['interest']>;
export type Penalty = NonNullable<Terms['penalty']>;
