import * as v from 'valibot';
import { minCharacters } from '../../kernel/text/characters';
import type { Provider } from './provider';
import { sandbox } from './sandbox';
import { stripe } from './stripe';

const text = v.pipe(v.string(), minCharacters(1));
const url = v.pipe(v.string(), v.url());

/** The environment variables of a function that asks the payment provider, as the stack gives them (lib/payments.ts). */
const environment = v.variant('PAYMENT_PROVIDER', [
  v.object({
    PAYMENT_PROVIDER: v.literal('sandbox'),
    PAYMENT_PROVIDER_URL: url,
    PAYMENT_PROVIDER_KEY: text,
    PAYMENT_CALLBACK_SECRET: text,
    PAYMENT_CALLBACK_URL: url,
  }),
  v.object({
    PAYMENT_PROVIDER: v.literal('stripe'),
    PAYMENT_PROVIDER_URL: v.optional(url),
    PAYMENT_PROVIDER_KEY: text,
    PAYMENT_CALLBACK_SECRET: text,
  }),
]);

/** The payment provider of the stage. Throws if the environment is wrong, naming the variables and never their values. */
export const openProvider = (given: Readonly<Record<string, string | undefined>>): Provider => {
  const parsed = v.safeParse(environment, given);
  if (!parsed.success) {
    const names = parsed.issues.map((issue) => v.getDotPath(issue));
    throw new Error(`These environment variables name no payment provider: ${names.join(', ')}`);
  }
  const { PAYMENT_PROVIDER_KEY: key, PAYMENT_CALLBACK_SECRET: callbackSecret } = parsed.output;
  if (parsed.output.PAYMENT_PROVIDER === 'stripe') {
    return stripe({ key, callbackSecret, url: parsed.output.PAYMENT_PROVIDER_URL });
  }
  const { PAYMENT_PROVIDER_URL, PAYMENT_CALLBACK_URL } = parsed.output;
  return sandbox({ key, callbackSecret, url: PAYMENT_PROVIDER_URL, callbackUrl: PAYMENT_CALLBACK_URL });
};
