import type { Stripe } from 'stripe';
import { ProviderUnavailable } from './provider';

/*
 * The official client: how it is made, and what its errors mean.
 */

export interface StripeOptions {
  /** A secret or restricted key: `sk_…`, `rk_…`. */
  readonly key: string;
  /** Of the endpoint that Stripe calls: `whsec_…`. */
  readonly callbackSecret: string;
  /** Of another API than Stripe's own: for tests. */
  readonly url?: string | undefined;
}

/** Milliseconds for one question and its answer: a function of a service has ten seconds in all. */
const timeout = 4000;

/** Busy, broken, not reached, or at the same request already (409): to be asked again. */
const isPassing = ({ type, statusCode = 0, code }: Stripe.errors.StripeError): boolean =>
  type === 'StripeConnectionError' ||
  statusCode >= 500 ||
  [409, 429].includes(statusCode) ||
  code === 'balance_insufficient';

export const isStripeError = (error: unknown): error is Stripe.errors.StripeError =>
  error instanceof Error && 'rawType' in error && 'type' in error;

/** An answer of Stripe's; an error says what was asked, and whether it is to be asked again. */
export const callStripe = async <T>(what: string, answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    if (!isStripeError(error)) throw error;
    const message = `${what}: Stripe says ${error.code ?? error.type}: ${error.message}`;
    throw isPassing(error)
      ? new ProviderUnavailable(message, { cause: error })
      : new Error(message, { cause: error });
  }
};

/** The code of Stripe's error (API reference, "Errors") of which an error tells that `asked` has thrown. */
export const codeOf = (error: unknown): string | undefined => {
  const cause = error instanceof Error ? error.cause : undefined;
  return isStripeError(cause) ? cause.code : undefined;
};

export const clientOf = async ({ key, url }: StripeOptions): Promise<Stripe> => {
  const { Stripe: Client } = await import('./stripe-package');
  const { protocol, hostname, port } = new URL(url ?? 'https://api.stripe.com');
  return new Client(key, {
    ...{ host: hostname, port: port || (protocol === 'http:' ? '80' : '443') },
    protocol: protocol === 'http:' ? 'http' : 'https',
    // Whoever asks asks again, and knows for how long.
    ...{ timeout, maxNetworkRetries: 0, telemetry: false },
  });
};
