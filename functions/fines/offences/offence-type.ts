import * as v from 'valibot';
import { discountRate, type RateSchema, rate, rateInput } from '../../blocks/billing/due/rates';
import { terms, termsInput } from '../../blocks/billing/due/terms';
import { url } from '../../kernel/text/contact';
import { code, id, names, texts, wholeNumber } from '../../kernel/text/fields';
import { amount, currency } from '../../kernel/text/money';

/*
 * Types of offence: the agency's data by which fines are priced, discounted, contested and escalated.
 */

/** The range within which the officer sets the amount, in minor units; both bounds are equal if it is fixed. */
const price = v.pipe(
  v.strictObject({ from: amount, to: amount }),
  v.check(({ from, to }) => from <= to, 'The higher bound must not be below the lower one.'),
);
type Price = v.InferOutput<typeof price>;

/** A share of the fine, or an amount in minor units. */
const reduction = { rate: v.optional(discountRate), amount: v.optional(amount) };
const additionOf = (given: RateSchema) => ({ rate: v.optional(given), amount: v.optional(amount) });
const isOne = (given: {
  readonly rate?: string | undefined;
  readonly amount?: number | undefined;
}): boolean => (given.rate === undefined) !== (given.amount === undefined);

/** A discount for paying within so many days after service. */
const discount = v.pipe(
  v.strictObject({ days: wholeNumber(1, 366), ...reduction }),
  v.check((given) => isOne(given), 'Give either a rate or an amount, and not both.'),
);

/** Payment terms of the bill, counted in days after service. Rates of penalty and interest apply to the fine itself, without surcharges. */
const paymentWith = (given: typeof terms) =>
  v.pipe(
    v.strictObject({
      /** Days after service until the due date. */
      dueDays: wholeNumber(1, 366),
      discount: v.optional(discount),
      ...v.pick(given, ['penalty', 'interest', 'minimumPart', 'rounding']).entries,
    }),
    v.check(
      ({ dueDays, discount: early }) => (early?.days ?? 0) <= dueDays,
      'A discount must end on the due date or earlier.',
    ),
  );

/** Contesting. `discount`: whether a contest within the discount period that fails keeps the discount or loses it. */
const contest = v.strictObject({
  /** Days after service within which a fine may be contested. */
  days: wholeNumber(1, 366),
  discount: v.picklist(['kept', 'lost']),
});

const afterwards = {
  /** Whole days after the due date: working days of the calendar, or all days without one. */
  afterDays: wholeNumber(0, 1_000),
  calendarId: v.optional(code),
};

/** A step that the portal takes while a fine is unpaid. */
const stepWith = (given: RateSchema) =>
  v.pipe(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('reminder'), ...afterwards }),
      v.strictObject({
        kind: v.literal('surcharge'),
        ...afterwards,
        /** The text on the bill, and the revenue head that the surcharge is paid to. */
        names: names(100),
        head: code,
        /** A rate applies to the fine itself, without earlier surcharges. */
        ...additionOf(given),
      }),
      v.strictObject({ kind: v.literal('enforcement'), ...afterwards }),
    ]),
    v.check(
      (taken) => taken.kind !== 'surcharge' || isOne(taken),
      'Give either a rate or an amount, and not both.',
    ),
  );
export const step = stepWith(rate);
export type Step = v.InferOutput<typeof step>;

const escalationWith = (given: RateSchema) =>
  v.pipe(
    v.array(stepWith(given)),
    v.maxLength(10),
    v.check(
      (steps) => steps.every(({ afterDays }, index) => afterDays >= (steps[index - 1]?.afterDays ?? 0)),
      'No step may come after fewer days than the one before.',
    ),
    v.check(
      (steps) => steps.slice(0, -1).every(({ kind }) => kind !== 'enforcement'),
      'Enforcement must be the last step.',
    ),
  );

/** The details of a type of offence. */
const detailsWith = (given: typeof terms, part: RateSchema) => ({
  names: names(100),
  description: v.optional(texts(500)),
  legalBasis: v.strictObject({ text: names(300), url: v.optional(url) }),
  /** The revenue head that the fine is paid to. */
  head: code,
  currency,
  price,
  payment: paymentWith(given),
  contest,
  escalation: escalationWith(part),
  /** Whether fines of this type may be issued. */
  active: v.boolean(),
});

/** As they are kept and shown. */
const offenceDetails = detailsWith(terms, rate);
/** As an agency gives them: rates above 1 are named. */
const offenceGiven = detailsWith(termsInput, rateInput);

type Priced = {
  readonly price: Price;
  readonly payment: { readonly discount?: { readonly amount?: number | undefined } | undefined };
};
const leavesSomething = ({ price: range, payment: { discount: early } }: Priced): boolean =>
  (early?.amount ?? 0) < range.from;
const nothingLeft = 'A discount must be less than the whole amount.';

export const offenceBody = v.pipe(
  v.strictObject(offenceGiven),
  v.check((given) => leavesSomething(given), nothingLeft),
);
export const offenceAdded = v.pipe(
  v.strictObject({ code, ...offenceGiven }),
  v.check((given) => leavesSomething(given), nothingLeft),
);
export type OffenceDetails = v.InferOutput<typeof offenceBody>;

/** A type as everyone sees it. */
export const offenceView = v.strictObject({ agencyId: id, code, version: v.number(), ...offenceDetails });
/** A type in a list. */
export const offenceSummary = v.pick(offenceView, [
  ...(['agencyId', 'code', 'names', 'legalBasis', 'currency', 'price', 'active'] as const),
]);

export interface OffenceType extends OffenceDetails {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
}

/** What lists show of a type. */
export type OffenceCard = v.InferOutput<typeof offenceSummary>;

export const showOffence = (type: OffenceType): v.InferInput<typeof offenceView> => {
  const { agencyId, code: name, version, names: texts, description, legalBasis, head } = type;
  const { currency: unit, price: range, payment: when, contest: contested, escalation: steps, active } = type;
  return {
    ...{ agencyId, code: name, version, names: texts, legalBasis, head, currency: unit, price: range },
    ...(description ? { description } : {}),
    ...{ payment: when, contest: contested, escalation: [...steps], active },
  };
};
