import * as v from 'valibot';
import { date } from '../../kernel/text/fields';

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
