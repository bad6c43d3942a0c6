import * as v from 'valibot';
import { discountRate } from '../../blocks/billing/due/rates';
import { terms, termsInput } from '../../blocks/billing/due/terms';
import type { Published } from '../../blocks/catalogues/catalogue';
import { code, date, id, names, wholeNumber } from '../../kernel/text/fields';
import { amount, currency } from '../../kernel/text/money';
import { taxableObjectTypes } from '../register/taxable-object';
import { figure, maxFigures } from './figures';
import { rounding, rule, ruleInput } from './rule';
import { service } from './service-level';

/** A tax: the agency's data by which assessments are computed, fall due, and are objected to. */

const askedFor = v.pipe(
  v.array(figure),
  v.minLength(1),
  v.maxLength(maxFigures),
  v.check(
    (list) => new Set(list.map((each) => each.code)).size === list.length,
    'Each figure must have a code of its own.',
  ),
);

/** Payment terms, in days after issue: due date, discount for early payment, charges for late payment. */
const paymentWith = (given: typeof terms) =>
  v.strictObject({
    dueDays: wholeNumber(0, 366),
    /** A due date on which these offices are closed moves to the next day on which they are open. */
    calendarId: v.optional(code),
    discount: v.optional(
      v.pipe(
        v.strictObject({
          days: wholeNumber(0, 366),
          rate: v.optional(discountRate),
          amount: v.optional(amount),
        }),
        v.check(
          (given) => (given.rate === undefined) !== (given.amount === undefined),
          'Give a rate or an amount.',
        ),
      ),
    ),
    /** Equal parts, the first on the due date. */
    instalments: v.optional(v.strictObject({ count: wholeNumber(2, 12), everyMonths: wholeNumber(1, 12) })),
    ...v.pick(given, ['penalty', 'interest', 'minimumPart', 'allocation']).entries,
    rounding,
  });
export type Payment = v.InferOutput<ReturnType<typeof paymentWith>>;

/** For how many days after issue objections are accepted, and within what time they are decided. */
const objections = v.strictObject({ days: wholeNumber(1, 366), ...service });

/** What becomes of a credit. */
const creditRules = ['carried-forward', 'refunded'] as const;

const detailsWith = (given: typeof terms, how: typeof rule) => ({
  names: names(100),
  /** The revenue head it is paid to. */
  head: code,
  currency,
  /** What is taxed. */
  of: v.picklist([...taxableObjectTypes, 'taxpayer']),
  rule: how,
  /** The figures from which the value is computed; without them the value itself is declared. */
  figures: v.optional(askedFor),
  /**
   * What becomes of figures that come to less than nothing, and of a paid declaration that is amended to less: it is carried
   * forward to the next declaration, or refunded. Without it, less than nothing is nothing, and what was paid too much is refunded.
   */
  credits: v.optional(v.picklist(creditRules)),
  /** Consecutive periods from a day, of so many months each; without it any period is accepted. */
  periods: v.optional(v.strictObject({ from: date, months: wholeNumber(1, 12) })),
  /** Whether taxpayers declare it themselves. */
  selfAssessed: v.boolean(),
  payment: paymentWith(given),
  objections: v.optional(objections),
  /** Whether assessments may be made by it. */
  active: v.boolean(),
});

/** As it is kept and shown. */
const taxDetails = detailsWith(terms, rule);

export const taxBody = v.pipe(
  v.strictObject(detailsWith(termsInput, ruleInput)),
  v.check(
    ({ selfAssessed, rule: { kind } }) => !selfAssessed || kind === 'rate' || kind === 'brackets',
    'A tax that taxpayers declare themselves must be a rate or a table.',
  ),
  v.check(
    ({ figures: list, rule: { kind } }) => !list || kind === 'rate' || kind === 'brackets',
    'Figures can be given only for a tax that is a rate or a table of a value.',
  ),
  v.check(
    ({ credits, selfAssessed, rule: { kind } }) => !credits || (selfAssessed && kind === 'rate'),
    'Only a tax that taxpayers declare themselves, and that is a rate, can have credits.',
  ),
);
const details = v.strictObject(taxDetails);
export type TaxDetails = v.InferOutput<typeof details>;

export const taxView = v.strictObject({ agencyId: id, code, version: v.number(), ...taxDetails });
export const taxSummary = v.pick(taxView, [
  'agencyId',
  'code',
  'names',
  'of',
  'currency',
  'selfAssessed',
  'active',
]);

/** What lists show of a tax. */
export type TaxCard = v.InferInput<typeof taxSummary>;

/** A tax as stored in the table. */
export type Tax = Published<TaxDetails, TaxCard>;

export const showTax = (tax: Tax): v.InferInput<typeof taxView> => {
  const { agencyId, code: taxCode, version, names: texts, head, currency: unit, of, active } = tax;
  return {
    ...{ agencyId, code: taxCode, version, names: texts, head, currency: unit, of, active },
    ...{ rule: tax.rule, selfAssessed: tax.selfAssessed, payment: tax.payment },
    ...(tax.figures ? { figures: tax.figures } : {}),
    ...(tax.credits ? { credits: tax.credits } : {}),
    ...(tax.periods ? { periods: tax.periods } : {}),
    ...(tax.objections ? { objections: tax.objections } : {}),
  };
};
