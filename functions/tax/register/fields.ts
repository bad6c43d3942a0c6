import * as v from 'valibot';
import { code, date, text, wholeNumber } from '../../kernel/text/fields';
import { amountOrNone } from '../../kernel/text/money';

/*
 * Fields that several parts of the service are made of.
 */

/**
 * An agency's own number of a taxpayer or of a taxable thing. It stands in paths, so it has the letters that need no
 * escaping there; what an agency writes with strokes or blanks it sends with hyphens.
 */
export const ownNumber = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, 'Letters, digits, points, hyphens: 60 at the most.'),
);

/** The days that a tax is for, both ends included. */
export const period = v.pipe(
  v.strictObject({ from: date, until: date }),
  v.check(({ from, until }) => from <= until, 'From a day up to that or a later one.'),
);
export type Period = v.InferOutput<typeof period>;

/** Most figures that a tax asks for. */
export const maxFigures = 20;

/** What is declared, by the codes of the tax's figures; each once. */
export const figures = v.pipe(
  v.array(v.strictObject({ figure: code, amount: amountOrNone })),
  v.maxLength(maxFigures),
  v.check((list) => new Set(list.map(({ figure }) => figure)).size === list.length, 'Each figure once.'),
);
export type Figures = v.InferOutput<typeof figures>;

/** What is taxed: a thing, or (where the tax is of the taxpayer) the taxpayer. */
const subject = { thing: v.optional(ownNumber), taxpayer: v.optional(ownNumber) };

/** What every assessment says of itself, whoever makes it. */
export const assessed = {
  tax: code,
  ...subject,
  period,
  /** Tells further assessments of the same period from the first. */
  sequence: v.optional(wholeNumber(1, 99), 1),
  /** What the tax is taken of, in the tax's unit; or, where the tax is stated by the agency, the tax itself. */
  value: v.optional(amountOrNone),
  figures: v.optional(figures),
};

export const reference = text(100);
