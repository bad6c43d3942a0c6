import { denied, invalid, S3Refusal } from './refusal';
import { timeOf, type Verifier, verifyClaim } from './signature';

/** A browser's form: its fields by lower-case name, and its file. */
export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly name: string; readonly content: Buffer };
}

type Condition = Readonly<Record<string, string>> | readonly [string, string | number, string | number];

interface Policy {
  readonly expiration: string;
  readonly conditions: readonly Condition[];
}

/** Fields that no policy need name (S3 API Reference, "POST Policy", conditions). */
const FREE = ['x-amz-signature', 'policy', 'file'];

/** The access key id of who signed the form's policy. Refuses a form that the policy does not allow, as S3 does. */
export const senderOfForm = (verifier: Verifier, bucket: string, form: Form): string => {
  const { fields, file } = form;
  const encoded = fields.policy;
  if (encoded === undefined) throw denied();
  const claim = {
    credential: needed(fields, 'x-amz-credential'),
    stamp: needed(fields, 'x-amz-date'),
    signature: needed(fields, 'x-amz-signature'),
    token: fields['x-amz-security-token'],
  };
  timeOf(claim.stamp);
  const sender = verifyClaim(verifier, claim, encoded);
  const policy = parsed(encoded);
  if (!(Date.parse(policy.expiration) > verifier.clock())) throw broken('Policy expired.');
  const covered = new Set(FREE);
  for (const condition of policy.conditions)
    covered.add(check(condition, { ...fields, bucket }, file.content.length));
  const extra = Object.keys(fields).filter((name) => !covered.has(name) && !name.startsWith('x-ignore-'));
  if (extra.length > 0) throw broken(`Extra input fields: ${extra.join(', ')}`);
  return sender;
};

const broken = (why: string) => denied(`Invalid according to Policy: ${why}`);

const needed = (fields: Form['fields'], name: string): string => {
  const value = fields[name];
  if (value === undefined) throw invalid(`Bucket POST must contain a field named '${name}'.`);
  return value;
};

const parsed = (encoded: string): Policy => {
  try {
    const { expiration, conditions } = JSON.parse(Buffer.from(encoded, 'base64').toString());
    if (typeof expiration === 'string' && Array.isArray(conditions)) return { expiration, conditions };
  } catch {
    // Refused below, as any other policy that is none.
  }
  throw new S3Refusal(
    400,
    'InvalidPolicyDocument',
    'The content of the form does not meet the conditions of a policy.',
  );
};

/** Checks a form against one condition, and returns the field that the condition is about. */
const check = (condition: Condition, values: Form['fields'], size: number): string => {
  if (!isList(condition)) return checkEach(Object.entries(condition), values);
  const [operator, left, right] = condition;
  if (operator === 'content-length-range') return checkSize(size, Number(left), Number(right));
  const name = String(left).replace(/^\$/, '').toLowerCase();
  const value = values[name] ?? '';
  const wanted = String(right);
  const holds = operator === 'eq' ? value === wanted : operator === 'starts-with' && value.startsWith(wanted);
  if (!holds) throw broken(`Policy Condition failed: ${JSON.stringify(condition)}`);
  return name;
};

/** `Array.isArray` does not narrow read-only arrays. */
const isList = (condition: Condition): condition is readonly [string, string | number, string | number] =>
  Array.isArray(condition);

const checkEach = (wanted: readonly [string, string][], values: Form['fields']): string => {
  const [name = '', value] = wanted[0] ?? [];
  if (wanted.length !== 1 || values[name.toLowerCase()] !== value) {
    throw broken(`Policy Condition failed: ${JSON.stringify(['eq', `$${name}`, value])}`);
  }
  return name.toLowerCase();
};

const checkSize = (size: number, least: number, most: number): string => {
  if (size > most) {
    const facts = { ProposedSize: size, MaxSizeAllowed: most };
    throw new S3Refusal(
      400,
      'EntityTooLarge',
      'Your proposed upload exceeds the maximum allowed size',
      facts,
    );
  }
  if (size < least) {
    const facts = { ProposedSize: size, MinSizeAllowed: least };
    throw new S3Refusal(
      400,
      'EntityTooSmall',
      'Your proposed upload is smaller than the minimum allowed size',
      facts,
    );
  }
  return 'file';
};
