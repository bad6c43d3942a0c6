import * as v from 'valibot';

/*
 * Who sends on behalf of a stage, as its file names it.
 */

/** Who sends people their codes and letters: an address at a domain that SES has verified in the stage's account and region. */
export const mail = v.pipe(
  v.strictObject({
    from: v.pipe(v.string(), v.email('an e-mail address')),
    name: v.pipe(v.string(), v.minLength(1)),
    verifiedDomain: v.string(),
  }),
  v.check(({ from, verifiedDomain }) => from.endsWith(`@${verifiedDomain}`), 'from is not at verifiedDomain'),
);

/** Who sends people texts: what AWS End User Messaging has in the stage's account and region. */
export const sms = v.strictObject({
  /** The end of its ARN: a number, a pool of numbers or a sender's name. */
  origin: v.pipe(
    v.string(),
    v.regex(
      /^(phone-number\/phone-[0-9a-f]{32}|pool\/pool-[0-9a-f]{32}|sender-id\/[A-Za-z0-9_-]{1,11}\/[A-Z]{2})$/,
      'a number (phone-number/phone-…), a pool (pool/pool-…) or a sender (sender-id/Diwan/JO)',
    ),
  ),
  /** Stands before each text; left out where people see a sender's name instead of a number. */
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(20))),
  /** What one text may cost, in dollars: one that would cost more is not sent. */
  mostDollars: v.pipe(v.string(), v.regex(/^\d{1,2}\.\d{2,5}$/, 'dollars, such as 0.50')),
});
