import type { Stripe } from 'stripe';
import { ProviderRefused, ProviderUnavailable } from './provider';

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

/** Errors worth a retry: Stripe is busy, broken or unreachable, or is still handling the same request (409). */
const isPassing = ({ type, statusCode = 0, code }: Stripe.errors.StripeError): boolean =>
  type === 'StripeConnectionError' ||
  statusCode >= 500 ||
  [409, 429].includes(statusCode) ||
  code === 'balance_insufficient';

export const isStripeError = (error: unknown): error is Stripe.errors.StripeError =>
  error instanceof Error && 'rawType' in error && 'type' in error;

/** Stripe has understood the request, and will not do it: its key and address are right. */
const isRefusal = ({ statusCode = 0 }: Stripe.errors.StripeError): boolean => [400, 402].includes(statusCode);

/**
 * Awaits Stripe's answer. Its errors say what was asked; they are `ProviderUnavailable` if a retry may help, and
 * `ProviderRefused` if the request itself is at fault.
 */
export const callStripe = async <T>(what: string, answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    if (!isStripeError(error)) throw error;
    const message = `${what}: Stripe says ${error.code ?? error.type}: ${error.message}`;
    if (isPassing(error)) throw new ProviderUnavailable(message, { cause: error });
    throw new (isRefusal(error) ? ProviderRefused : Error)(message, { cause: error });
  }
};

/** The code of Stripe's error (API reference, "Errors") behind an error of `callStripe`. */
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
    // No retries here: the callers retry, and know how long they may.
    ...{ timeout, maxNetworkRetries: 0, telemetry: false },
  });
};
