import { type LinkBase, linkTo } from './links';
import type { Payment } from './payment';
import { isFinished } from './state';

export const pathOf = (paymentId: string): string => `/v1/payments/${paymentId}`;

/** What can be done with a payment, as long as it can. */
export const linksOf = (payment: Payment, asking: LinkBase) => {
  const path = pathOf(payment.id);
  const self = linkTo(asking, path);
  const inFlight = !isFinished(payment.status);
  return {
    self,
    ...(inFlight && payment.checkout
      ? { next_url: { href: payment.checkout.url, method: 'GET' as const } }
      : {}),
    ...(payment.status === 'created'
      ? { cancel: { href: `${self.href}/cancel`, method: 'POST' as const } }
      : {}),
    events: linkTo(asking, `${path}/events`),
    refunds: linkTo(asking, `${path}/refunds`),
  };
};
