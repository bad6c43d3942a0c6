import * as v from 'valibot';
import { isSignedMessage, webhookKey } from '../../kernel/identity/standard-webhooks';
import { currency } from '../../kernel/text/money';
import { instant } from '../../kernel/text/time';
import type { Callback, Hint, Order, Outcome, Provider, Repayment, RepaymentOutcome } from './provider';
import { ProviderRefused, ProviderUnavailable } from './provider';

/*
 * The sandbox bank of the local cloud (local/bank), over its REST API.
 */

interface SandboxOptions {
  /** Base URL of its API: `http://localhost:8089`. */
  readonly url: string;
  /** The merchant's key, sent as a bearer token. */
  readonly key: string;
  /** With which it signs callbacks: base64, with or without `whsec_` before it. */
  readonly callbackSecret: string;
  /** The URL that it calls back. */
  readonly callbackUrl: string;
}

/** Milliseconds for one question and its answer: a function of a service has ten seconds in all. */
const timeout = 4000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = v.pipe(v.string(), v.isoTimestamp());

const charge = v.object({
  id: v.string(),
  amount: count,
  currency,
  fee: count,
  created_at: time,
  card: v.object({ brand: v.string(), last_digits: v.string() }),
});

const checkout = v.object({
  id: v.string(),
  url: v.string(),
  status: v.picklist(['open', 'processing', 'paid', 'declined', 'expired', 'cancelled']),
  charges: v.array(charge),
});

const refund = v.object({
  id: v.string(),
  status: v.picklist(['processing', 'paid', 'refused']),
  reason: v.optional(v.string()),
});

const callbackBody = v.object({
  data: v.object({ payment_id: v.optional(v.string()), refund_id: v.optional(v.string()) }),
});

/** The bank has understood the request, and will not do it: its key and address are right. */
const refused = (status: number): boolean => [400, 402, 409, 422].includes(status);
const unavailable = (status: number): boolean => status >= 500 || status === 429 || status === 408;

interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The key of idempotency. */
  readonly once?: string;
  readonly body?: object;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const ask = async <T>(
  { url, key }: SandboxOptions,
  answer: v.GenericSchema<unknown, T>,
  { method, path, once, body }: Question,
): Promise<T> => {
  const what = `${method} ${path} of the sandbox bank`;
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    ...(once ? { 'idempotency-key': once } : {}),
  };
  const given = { method, headers, signal: AbortSignal.timeout(timeout), redirect: 'manual' } as const;
  const target = url.replace(/\/$/, '') + path;
  const reply = await fetch(target, { ...given, ...(body ? { body: JSON.stringify(body) } : {}) })
    .then(async (response) => ({ ok: response.ok, status: response.status, text: await response.text() }))
    .catch((cause: unknown) => {
      throw new ProviderUnavailable(`${what} was not answered`, { cause });
    });
  if (unavailable(reply.status)) throw new ProviderUnavailable(`${what} was answered ${reply.status}`);
  const result = v.safeParse(answer, parsed(reply.text));
  if (reply.ok && result.success) return result.output;
  const message = `${what} was answered ${reply.status}: ${reply.text.slice(0, 300)}`;
  throw new (refused(reply.status) ? ProviderRefused : Error)(message);
};

const outcomeOf = ({ status, charges }: v.InferOutput<typeof checkout>): Outcome => ({
  state: status,
  charges: charges.map(({ id, amount, currency: of, fee, created_at, card }) => ({
    id,
    money: { amount, currency: of },
    fee,
    at: Date.parse(created_at),
    method: { brand: card.brand, lastDigits: card.last_digits },
  })),
});

const checkoutOf = ({ paymentId, money, expiresAt, ...order }: Order, callbackUrl: string) => ({
  payment_id: paymentId,
  amount: money.amount,
  currency: money.currency,
  description: order.description,
  language: order.language,
  return_url: order.returnUrl,
  callback_url: callbackUrl,
  expires_at: instant(expiresAt),
});

const hintOf = (body: string): Hint | 'nothing' => {
  const result = v.safeParse(callbackBody, parsed(body));
  if (!result.success) return 'nothing';
  const { payment_id: paymentId, refund_id: refundId } = result.output.data;
  if (paymentId) return { paymentId };
  return refundId ? { refundId } : 'nothing';
};

export const sandbox = (options: SandboxOptions): Provider => {
  const callbackKey = webhookKey(options.callbackSecret);
  const pathOf = (reference: string): string => `/checkouts/${encodeURIComponent(reference)}`;
  return {
    name: 'sandbox',
    open: async (order) => {
      const body = checkoutOf(order, options.callbackUrl);
      const question = { method: 'POST', path: '/checkouts', once: order.paymentId, body } as const;
      const { id, url } = await ask(options, checkout, question);
      return { reference: id, url };
    },
    find: async (reference) =>
      outcomeOf(await ask(options, checkout, { method: 'GET', path: pathOf(reference) })),
    close: async (reference) =>
      outcomeOf(await ask(options, checkout, { method: 'POST', path: `${pathOf(reference)}/cancellation` })),
    refund: async ({ refundId, chargeId, money }: Repayment): Promise<RepaymentOutcome> => {
      const body = { refund_id: refundId, charge_id: chargeId, ...money };
      const question = { method: 'POST', path: '/refunds', once: refundId, body } as const;
      const { id, status, reason } = await ask(options, refund, question);
      return { reference: id, state: status, ...(reason ? { reason } : {}) };
    },
    read: async (callback: Callback, now: number) =>
      isSignedMessage(callbackKey, callback, now) ? hintOf(callback.body) : undefined,
  };
};
