import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as v from 'valibot';

/*
 * What the files of stages and of pipelines are made of.
 */

export const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Requests a second in the long run, and how many may come at once. */
export const rate = v.strictObject({ perSecond: count, burst: count });

export const region = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region of AWS, such as eu-central-1'),
);

const retentions = Object.values(RetentionDays).filter((days) => typeof days === 'number');
export const retention = v.check<number, string>(
  (days) => retentions.includes(days),
  `one of the periods that CloudWatch knows: ${retentions.join(', ')}`,
);

export const account = v.pipe(v.string(), v.regex(/^\d{12}$/, 'twelve digits'));
