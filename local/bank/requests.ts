import * as v from 'valibot';
import { languages } from '../../functions/kernel/text/languages';
import { amount, currency } from '../../functions/kernel/text/money';
import { BankRefusal } from './refusal';

/*
 * What merchants may ask for.
 */

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const web = v.pipe(v.string(), v.maxLength(2000), v.url(), v.regex(/^https?:\/\//, 'http or https'));

export const newCheckout = v.strictObject({
  payment_id: text(100),
  amount,
  currency,
  description: text(255),
  language: v.picklist(languages),
  return_url: web,
  callback_url: web,
  expires_at: v.pipe(v.string(), v.isoTimestamp()),
});
export type NewCheckout = v.InferOutput<typeof newCheckout>;

export const newRefund = v.strictObject({ refund_id: text(100), charge_id: text(100), amount, currency });
export type NewRefund = v.InferOutput<typeof newRefund>;

/** Refuses what does not fit, and says where. */
export const read = <T>(schema: v.GenericSchema<unknown, T>, body: string): T => {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new BankRefusal(400, 'malformed_json', 'The body is not JSON');
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const mistakes = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`);
  throw new BankRefusal(422, 'invalid_request', mistakes.join('; '));
};
