import * as v from 'valibot';
import { id, instant } from '../../kernel/text/fields';
import { languages } from '../../kernel/text/languages';
import { currency } from '../../kernel/text/money';
import { captureEntries, showCapture } from '../payments/capture-views';
import { type LinkBase, link, linkTo } from '../payments/links';
import type { Payment, PaymentCard } from '../payments/payment';
import { remainingOf } from '../payments/share';
import { isFinished, showState } from '../payments/state';
import { firstCharge, minor, refundSummary, state, summaryOf } from '../payments/views';
import { resultsOf } from '../search/views';
import { root } from './protocol';

/*
 * Orders as GOV.UK Pay shows payments ("CreatePaymentResult", "PaymentWithAllLinks", "PaymentDetailForSearch").
 */

const common = {
  payment_id: id,
  created_date: instant,
  amount: minor,
  /** Beside GOV.UK Pay's own, which knows one currency. */
  currency,
  reference: v.string(),
  description: v.string(),
  email: v.optional(v.string()),
  metadata: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
  state,
  refund_summary: refundSummary,
  ...captureEntries,
  delayed_capture: v.literal(false),
  moto: v.literal(false),
  authorisation_mode: v.literal('web'),
};

const links = { self: link, events: link, refunds: link, cancel: v.optional(link) };

export const orderView = v.strictObject({
  ...common,
  language: v.picklist(languages),
  return_url: v.string(),
  payment_provider: v.string(),
  /** The provider's fee, and what is left of the amount, as soon as the provider has stated it. */
  fee: v.optional(minor),
  net_amount: v.optional(minor),
  /** `next_url` is the page of the portal on which the person goes on to the bank. */
  _links: v.strictObject({ ...links, next_url: v.optional(link) }),
});

export const orderResults = resultsOf(v.strictObject({ ...common, _links: v.strictObject(links) }));

export const pathOf = (paymentId: string): string => `${root}/payments/${paymentId}`;
export const pagePathOf = (paymentId: string): string => `/pay/${paymentId}`;

type Common = Pick<PaymentCard, 'id' | 'createdAt' | 'money' | 'order' | 'available' | 'submitted'> &
  Pick<Payment, 'status' | 'code'>;

const showCommon = (card: Common, asking: LinkBase) => {
  const { reference = '', description = '', email, metadata } = card.order ?? {};
  return {
    payment_id: card.id,
    created_date: card.createdAt,
    ...{ amount: card.money.amount, currency: card.money.currency, reference, description },
    ...(email ? { email } : {}),
    // The table keeps no order of members.
    ...(metadata ? { metadata: Object.fromEntries(Object.entries(metadata).sort()) } : {}),
    state: showState(card, asking.language),
    refund_summary: summaryOf(card, card.available, card.submitted),
    delayed_capture: false as const,
    moto: false as const,
    authorisation_mode: 'web' as const,
  };
};

const linksOf = ({ id: paymentId, status }: Pick<PaymentCard, 'id' | 'status'>, asking: LinkBase) => {
  const self = linkTo(asking, pathOf(paymentId));
  const cancel = { href: `${self.href}/cancel`, method: 'POST' as const };
  return {
    self,
    events: { ...self, href: `${self.href}/events` },
    refunds: { ...self, href: `${self.href}/refunds` },
    ...(status === 'created' ? { cancel } : {}),
  };
};

/** A payment in a list. */
export const showOrderCard = (card: PaymentCard, asking: LinkBase) => ({
  ...showCommon(card, asking),
  ...showCapture(card.captured),
  _links: linksOf(card, asking),
});

const showFee = (payment: Payment) => {
  const { fee, amount = 0 } = firstCharge(payment) ?? {};
  return fee === undefined ? {} : { fee, net_amount: Math.max(0, amount - fee) };
};

export const showOrder = (payment: Payment, asking: LinkBase): v.InferInput<typeof orderView> => {
  const shares = Object.values(payment.shares);
  const sums = {
    available: shares.reduce((sum, share) => sum + remainingOf(share), 0),
    submitted: shares.reduce((sum, { refunding, refunded }) => sum + refunding + refunded, 0),
  };
  const isPayable = !isFinished(payment.status) && payment.checkout;
  return {
    ...showCommon({ ...payment.card, ...payment, ...sums }, asking),
    ...showCapture(firstCharge(payment)),
    ...{ language: payment.language, return_url: payment.returnUrl, payment_provider: payment.provider },
    ...showFee(payment),
    _links: {
      ...linksOf(payment, asking),
      ...(isPayable ? { next_url: linkTo(asking, pagePathOf(payment.id)) } : {}),
    },
  };
};
