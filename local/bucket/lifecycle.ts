import type { Store, Stored } from './store';

/** One rule of an `AWS::S3::Bucket`'s `LifecycleConfiguration`. */
export interface LifecycleRule {
  readonly Status: string;
  readonly Prefix?: string;
  readonly ExpirationInDays?: number;
  readonly AbortIncompleteMultipartUpload?: object;
  readonly Id?: string;
}

const DAY_MS = 86_400_000;
/** What a rule may say for the local cloud to run it as S3 does. */
const KNOWN = ['Status', 'Prefix', 'ExpirationInDays', 'AbortIncompleteMultipartUpload', 'Id'];
/** Of older versions, of which none are kept here: what is deleted is gone at once. */
const OF_VERSIONS = ['NoncurrentVersionExpiration', 'ExpiredObjectDeleteMarker'];

/** Refuses a rule that would do more than what is run here: one that is passed over might keep what must go. */
export const checkRules = (rules: readonly LifecycleRule[]): void => {
  for (const rule of rules) {
    const unknown = Object.keys(rule).filter((name) => ![...KNOWN, ...OF_VERSIONS].includes(name));
    if (unknown.length > 0)
      throw new Error(`The local cloud does not know ${unknown.join(', ')} of a lifecycle rule`);
  }
};

/** S3 counts days from the object's creation and rounds up to the next midnight UTC (User Guide, "Lifecycle rules"). */
const expiryOf = ({ at }: Stored, days: number) => Math.ceil((at + days * DAY_MS) / DAY_MS) * DAY_MS;

const isOver = (object: Stored, rule: LifecycleRule, now: number) =>
  rule.Status === 'Enabled' &&
  rule.ExpirationInDays !== undefined &&
  object.key.startsWith(rule.Prefix ?? '') &&
  expiryOf(object, rule.ExpirationInDays) <= now;

/** Drops what the rules say has had its time. `now` in milliseconds since 1970. */
export const expire = (store: Store, rules: readonly LifecycleRule[], now: number): void => {
  for (const object of store.all()) {
    if (rules.some((rule) => isOver(object, rule, now))) store.remove(object.key);
  }
};
