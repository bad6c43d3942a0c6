import { createHash, timingSafeEqual } from 'node:crypto';
import { instant } from '../../functions/kernel/text/time';
import { type BankContext, cancel, findCheckout, openCheckout } from './bank';
import type { Charge, Checkout, Refund } from './model';
import { findRefund, openRefund } from './refunds';
import { BankRefusal } from './refusal';
import { newCheckout, newRefund, read } from './requests';

/*
 * The bank's API for merchants. Money is in minor units, times are RFC 3339 in UTC.
 */

interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface ApiReply {
  readonly status: number;
  readonly body: object;
}

const viewOfCharge = ({ id, amount, currency, fee, createdAt, card }: Charge) => ({
  ...{ id, amount, currency, fee, created_at: instant(createdAt) },
  card: { brand: card.brand, last_digits: card.lastDigits },
});

const viewOfCheckout = (checkout: Checkout, url: string) => ({
  ...{ id: checkout.id, url, payment_id: checkout.paymentId, status: checkout.status },
  ...(checkout.reason ? { reason: checkout.reason } : {}),
  ...{ amount: checkout.amount, currency: checkout.currency, charges: checkout.charges.map(viewOfCharge) },
  ...{ created_at: instant(checkout.createdAt), expires_at: instant(checkout.expiresAt) },
});

const viewOfRefund = (refund: Refund) => ({
  ...{ id: refund.id, refund_id: refund.refundId, charge_id: refund.chargeId, status: refund.status },
  ...(refund.reason ? { reason: refund.reason } : {}),
  ...{ amount: refund.amount, currency: refund.currency, created_at: instant(refund.createdAt) },
});

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const authorize = ({ headers }: ApiRequest, key: string): void => {
  const given = digest(String(headers.authorization ?? ''));
  if (timingSafeEqual(given, digest(`Bearer ${key}`))) return;
  throw new BankRefusal(401, 'unauthenticated', "The merchant's key must be sent as a bearer token");
};

const keyOf = ({ headers }: ApiRequest): string => {
  const key = headers['idempotency-key'];
  if (typeof key === 'string' && key !== '' && key.length <= 255) return key;
  throw new BankRefusal(400, 'idempotency_key_missing', 'Send an Idempotency-Key of 1 to 255 letters');
};

/** The paths of the API: whatever begins with one of them is for merchants. */
export const isApi = (path: string): boolean => /^\/(checkouts|refunds)(\/|$)/.test(path);

/** Answers a merchant. Refuses with `BankRefusal`. */
export const answerApi = (bank: BankContext, key: string, request: ApiRequest): ApiReply => {
  authorize(request, key);
  const { method, path, body } = request;
  const view = (checkout: Checkout) => viewOfCheckout(checkout, bank.pageOf(checkout.id));
  const [, kind, id = '', command] = path.split('/');
  switch (`${method} ${kind}${id && '/{id}'}${command ? `/${command}` : ''}`) {
    case 'POST checkouts':
      return { status: 201, body: view(openCheckout(bank, keyOf(request), read(newCheckout, body))) };
    case 'GET checkouts/{id}':
      return { status: 200, body: view(findCheckout(bank, id)) };
    case 'POST checkouts/{id}/cancellation':
      return { status: 200, body: view(cancel(bank, id, 'merchant')) };
    case 'POST refunds':
      return { status: 201, body: viewOfRefund(openRefund(bank, keyOf(request), read(newRefund, body))) };
    case 'GET refunds/{id}':
      return { status: 200, body: viewOfRefund(findRefund(bank, id)) };
    default:
      throw new BankRefusal(404, 'no_such_route', `There is no ${method} ${path}`);
  }
};
