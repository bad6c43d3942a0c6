import type { Stripe } from 'stripe';
import {
  type Order,
  type Outcome,
  type Provider,
  ProviderRefused,
  ProviderUnavailable,
  type Repayment,
} from './provider';
import { callStripe, clientOf, codeOf, isStripeError, type StripeOptions } from './stripe-client';
import { refusedByStripe } from './stripe-limits';
import { hintOf, metadata, outcomeOf, repaymentOf } from './stripe-objects';

/*
 * Stripe Checkout through the official package (docs/adr/0081).
 */

/** Seconds that the clock of a callback may be behind. */
const tolerance = 300;
/** Maximum length of a product's name. */
const nameLength = 250;

const expand = ['payment_intent.latest_charge.balance_transaction'];

const sessionOf = (order: Order): Stripe.Checkout.SessionCreateParams => {
  const { paymentId, money, description, language, returnUrl, expiresAt } = order;
  const ours = { [metadata.payment]: paymentId };
  return {
    mode: 'payment',
    ...{ client_reference_id: paymentId, metadata: ours, payment_intent_data: { metadata: ours } },
    line_items: [
      {
        quantity: 1,
        price_data: {
          ...{ currency: money.currency.toLowerCase(), unit_amount: money.amount },
          product_data: { name: [...description].slice(0, nameLength).join('') },
        },
      },
    ],
    // People pay in the currency of the bill, wherever their browser seems to be.
    adaptive_pricing: { enabled: false },
    // Checkout speaks neither Arabic nor Persian: then the browser's language decides.
    locale: language === 'en' ? 'en' : 'auto',
    ...{ success_url: returnUrl, cancel_url: returnUrl },
    expires_at: Math.floor(expiresAt / 1000),
  };
};

const openSession = async (client: Stripe, order: Order) => {
  const reason = refusedByStripe(order.money);
  if (reason) throw new ProviderRefused(reason);
  const options = { idempotencyKey: order.paymentId };
  const creation = client.checkout.sessions.create(sessionOf(order), options);
  const { id, url } = await callStripe('Opening a checkout', creation);
  if (!url) throw new Error(`Stripe gave no page for the checkout ${id}`);
  return { reference: id, url };
};

const findSession = async (client: Stripe, reference: string) =>
  outcomeOf(await callStripe('Finding a checkout', client.checkout.sessions.retrieve(reference, { expand })));

/** Stripe expires only open sessions and refuses the others: then the session's outcome is the answer. */
const closeSession = async (client: Stripe, reference: string): Promise<Outcome> => {
  try {
    const expiry = client.checkout.sessions.expire(reference, { expand });
    const outcome = outcomeOf(await callStripe('Closing a checkout', expiry));
    return outcome.state === 'expired' ? { state: 'cancelled', charges: [] } : outcome;
  } catch (error) {
    if (error instanceof ProviderUnavailable) throw error;
    const outcome = await findSession(client, reference);
    if (outcome.state === 'open') throw error;
    return outcome;
  }
};

const refusals = ['charge_already_refunded', 'charge_disputed', 'charge_not_refundable', 'amount_too_large'];

/** Stripe forgets keys of idempotency after a day: what it has of this refund is looked for first. */
const refundCharge = async (client: Stripe, { refundId, chargeId, money }: Repayment) => {
  const reason = refusedByStripe(money);
  if (reason) return { reference: refundId, state: 'refused', reason } as const;
  const ours = { [metadata.refund]: refundId };
  const list = client.refunds.list({ charge: chargeId, limit: 100 }).autoPagingToArray({ limit: 1000 });
  const known = (await callStripe('Finding a refund', list)).find(
    (each) => each.metadata?.[metadata.refund] === refundId,
  );
  if (known) return repaymentOf(known);
  try {
    const details = { charge: chargeId, amount: money.amount, metadata: ours };
    const creation = client.refunds.create(details, { idempotencyKey: refundId });
    return repaymentOf(await callStripe('Refunding a charge', creation));
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (!refusals.includes(code)) throw error;
    return { reference: refundId, state: 'refused', reason: code } as const;
  }
};

export const stripe = (options: StripeOptions): Provider => {
  let loading: Promise<Stripe> | undefined;
  const load = (): Promise<Stripe> => {
    loading ??= clientOf(options);
    return loading;
  };
  return {
    name: 'stripe',
    refuses: refusedByStripe,
    open: async (order) => openSession(await load(), order),
    find: async (reference) => findSession(await load(), reference),
    close: async (reference) => closeSession(await load(), reference),
    refund: async (repayment) => refundCharge(await load(), repayment),
    read: async ({ headers, body }, now) => {
      const { webhooks } = await load();
      const signature = headers['stripe-signature'] ?? '';
      try {
        const { callbackSecret } = options;
        return hintOf(webhooks.constructEvent(body, signature, callbackSecret, tolerance, undefined, now));
      } catch (error) {
        if (isStripeError(error) && error.type === 'StripeSignatureVerificationError') return undefined;
        throw error;
      }
    },
  };
};
