import * as v from 'valibot';
import { digits } from '../../kernel/text/digits';
import { date } from '../../kernel/text/fields';

/*
 * Fields that several rooms share.
 */

/**
 * An agency's own number of a taxpayer or taxable object. It is part of paths, so only letters that need no escaping are
 * allowed; agencies send hyphens in place of slashes and blanks.
 */
export const ownNumber = v.pipe(
  v.string(),
  digits,
  v.regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/,
    'Use letters, digits, points, underscores and hyphens, at most 60 of them.',
  ),
);

/** The period of a tax, both days included. */
export const period = v.pipe(
  v.strictObject({ from: date, until: date }),
  v.check(({ from, until }) => from <= until, 'The last day must not be before the first.'),
);
export type Period = v.InferOutput<typeof period>;
