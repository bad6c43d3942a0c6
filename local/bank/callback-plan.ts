import { instant } from '../../functions/kernel/text/time';
import type { TestCard } from './cards';
import type { Callback, Checkout, Refund } from './model';

/*
 * Which callbacks merchants get, and when: the test card says whether once, twice, late, out of order, or never.
 */

/** Milliseconds by which a late callback is late, and the one after it that was to come before. */
const late = 10_000;
const later = 15_000;

const made = (url: string, id: string, at: number, type: string, data: object, nextAt = at): Callback => ({
  ...{ id, messageId: id, url, attempts: 0, nextAt },
  body: JSON.stringify({ type, created_at: instant(at), data }),
});

/** The callbacks for a checkout that ends, or begins to be processed. */
export const notifyCheckout = (
  { id, paymentId, callbackUrl: url, status }: Checkout,
  card: TestCard | undefined,
  at: number,
  nextId: () => string,
): Callback[] => {
  const tell = (state: string, nextAt?: number) =>
    made(url, nextId(), at, `checkout.${state}`, { checkout_id: id, payment_id: paymentId }, nextAt);
  switch (card?.tells) {
    case 'never':
      return [];
    case 'twice': {
      const callback = tell(status);
      return [callback, { ...callback, id: nextId() }];
    }
    case 'late':
      return [tell(status, at + late), tell('processing', at + later)];
    default:
      return [tell(status)];
  }
};

export const notifyRefund = (
  { id, refundId, status }: Refund,
  url: string,
  at: number,
  nextId: () => string,
): Callback => made(url, nextId(), at, `refund.${status}`, { id, refund_id: refundId });
