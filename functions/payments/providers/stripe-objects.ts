import type { Stripe } from 'stripe';
import { type Currency, currencies } from '../../kernel/text/money';
import type { Charge, Hint, Outcome, RepaymentOutcome } from './provider';

/*
 * From Stripe's objects to the portal's terms. Sources: API reference, "The Checkout Session object", "The
 * PaymentIntent object", "The Charge object", "The Refund object", "Types of events".
 */

/** An expanded object; undefined for an id that was not expanded. */
const expanded = <T extends object>(value: T | string | null | undefined): T | undefined =>
  typeof value === 'object' && value !== null ? value : undefined;

const currencyOf = (code: string): Currency => {
  const found = currencies.find((each) => each.toLowerCase() === code);
  if (!found) throw new Error(`Stripe has taken money in ${code}, which no bill is in`);
  return found;
};

const methodOf = (details: Stripe.Charge['payment_method_details']): Charge['method'] => {
  const brand = details?.card?.brand ?? details?.type;
  const lastDigits = details?.card?.last4;
  return brand ? { brand, ...(lastDigits ? { lastDigits } : {}) } : undefined;
};

/** The day of a time in seconds, in UTC. */
const dayOf = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Undefined if no money was taken: for Stripe a declined attempt is a charge, too. */
const chargeOf = (charge: Stripe.Charge): Charge | undefined => {
  if (charge.status !== 'succeeded' || !charge.captured) return undefined;
  const balance = expanded(charge.balance_transaction);
  const method = methodOf(charge.payment_method_details);
  return {
    id: charge.id,
    money: { amount: charge.amount_captured, currency: currencyOf(charge.currency) },
    // Where Stripe settles in another currency, its fee is in that currency and is not known in this one.
    ...(balance?.currency === charge.currency ? { fee: balance.fee } : {}),
    ...(balance ? { settledOn: dayOf(balance.available_on) } : {}),
    at: charge.created * 1000,
    ...(method ? { method } : {}),
  };
};

const unpaidStates: Readonly<Partial<Record<Stripe.PaymentIntent.Status, Outcome['state']>>> = {
  processing: 'processing',
  canceled: 'cancelled',
};

/** Of a session with `payment_intent.latest_charge.balance_transaction` expanded. */
export const outcomeOf = (session: Stripe.Checkout.Session): Outcome => {
  const intent = expanded(session.payment_intent);
  const latest = expanded(intent?.latest_charge);
  const charge = latest ? chargeOf(latest) : undefined;
  if (charge) return { state: 'paid', charges: [charge] };
  if (session.status === 'expired') return { state: 'expired', charges: [] };
  const state = intent ? unpaidStates[intent.status] : undefined;
  if (session.status !== 'complete') return { state: state === 'processing' ? state : 'open', charges: [] };
  // A complete but unpaid session uses a method that takes days. If that fails, the intent waits for another method.
  if (intent?.status === 'requires_payment_method') return { state: 'declined', charges: [] };
  return { state: state ?? 'processing', charges: [] };
};

const refundStates: Readonly<Record<string, RepaymentOutcome['state']>> = {
  succeeded: 'paid',
  failed: 'refused',
  canceled: 'refused',
};

export const repaymentOf = ({ id, status, failure_reason: reason }: Stripe.Refund): RepaymentOutcome => ({
  reference: id,
  state: refundStates[status ?? ''] ?? 'processing',
  ...(reason ? { reason } : {}),
});

/** Metadata keys under which Stripe's objects carry the portal's ids. */
export const metadata = { payment: 'payment_id', refund: 'refund_id' } as const;

/** Of an event whose signature was checked. */
export const hintOf = (event: Stripe.Event): Hint | 'nothing' => {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.expired':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed': {
      const paymentId = event.data.object.metadata?.[metadata.payment];
      return paymentId ? { paymentId } : 'nothing';
    }
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const refundId = event.data.object.metadata?.[metadata.refund];
      return refundId ? { refundId } : 'nothing';
    }
    default:
      return 'nothing';
  }
};
