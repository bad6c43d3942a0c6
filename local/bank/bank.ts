import { createHash, randomBytes } from 'node:crypto';
import type { Books, Change } from './books';
import { tellCheckout } from './callback-plan';
import { cardByLastDigits, type TestCard } from './cards';
import { type Charge, type Checkout, feeOf } from './model';
import { BankRefusal } from './refusal';
import type { NewCheckout } from './requests';

/** What a bank of this machine needs. */
export interface Desk {
  readonly books: Books;
  readonly clock: () => number;
  /** Where a checkout's page is. */
  readonly pageOf: (id: string) => string;
}

export const newId = (kind: 'co' | 'ch' | 're' | 'evt'): string =>
  `${kind}_${randomBytes(12).toString('hex')}`;

export const hashOf = (request: unknown): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('base64url');

/** Refuses a key that came with another request before. */
export const checkRepeat = (before: { readonly hash: string }, hash: string): void => {
  if (before.hash === hash) return;
  throw new BankRefusal(422, 'idempotency_key_reused', 'This key came with another request before');
};

const told = () => newId('evt');

/** Writes what a checkout has become, and what is told of it. */
const become = ({ books, clock }: Desk, checkout: Checkout): Checkout => {
  const callbacks = tellCheckout(checkout, cardByLastDigits(checkout.card), clock(), told);
  books.write({ checkout, callbacks });
  return checkout;
};

/** Opens a checkout; the one that was opened under this key before, if any. */
export const openCheckout = ({ books, clock }: Desk, key: string, wanted: NewCheckout): Checkout => {
  const now = clock();
  const hash = hashOf(wanted);
  const before = [...books.checkouts.values()].find(({ idempotencyKey }) => idempotencyKey === key);
  if (before) {
    checkRepeat(before, hash);
    return before;
  }
  const expiresAt = Date.parse(wanted.expires_at);
  if (expiresAt <= now) throw new BankRefusal(422, 'expires_too_soon', 'expires_at is over already');
  const checkout: Checkout = {
    ...{ id: newId('co'), idempotencyKey: key, hash, token: randomBytes(12).toString('hex') },
    ...{ paymentId: wanted.payment_id, amount: wanted.amount, currency: wanted.currency },
    ...{ description: wanted.description, language: wanted.language },
    ...{ returnUrl: wanted.return_url, callbackUrl: wanted.callback_url },
    ...{ createdAt: now, expiresAt, status: 'open', charges: [] },
  };
  books.write({ checkout });
  return checkout;
};

/** A checkout as it is by now. */
export const findCheckout = (desk: Desk, id: string): Checkout => {
  const checkout = desk.books.checkouts.get(id);
  if (!checkout) throw new BankRefusal(404, 'no_such_checkout', `There is no checkout ${id}`);
  return settled(desk, checkout);
};

const chargesOf = ({ amount, currency }: Checkout, card: TestCard, now: number): Charge[] =>
  Array.from({ length: card.charges ?? 1 }, () => ({
    ...{ id: newId('ch'), amount, currency, fee: feeOf(amount), createdAt: now },
    card: { brand: 'visa', lastDigits: card.number.slice(-4) },
  }));

/** What time does to a checkout: it lapses, or what was processing is paid. */
const settled = (desk: Desk, checkout: Checkout): Checkout => {
  const now = desk.clock();
  const { status, expiresAt, settlesAt = 0 } = checkout;
  if (status === 'open' && expiresAt <= now) return become(desk, { ...checkout, status: 'expired' });
  const card = cardByLastDigits(checkout.card);
  if (status !== 'processing' || settlesAt > now || !card) return checkout;
  return become(desk, { ...checkout, status: 'paid', charges: chargesOf(checkout, card, settlesAt) });
};

/**
 * Charges a test card. Whoever comes second, with the form that was sent already, changes nothing: the checkout is given as
 * it is.
 */
export const pay = (desk: Desk, id: string, card: TestCard, token: string): Checkout => {
  const found = findCheckout(desk, id);
  if (found.status !== 'open' || found.token !== token) return found;
  const now = desk.clock();
  const checkout = { ...found, card: card.number.slice(-4) };
  if (card.declines) return become(desk, { ...checkout, status: 'declined', reason: card.declines });
  if (card.settlesIn) {
    return become(desk, { ...checkout, status: 'processing', settlesAt: now + card.settlesIn });
  }
  return become(desk, { ...checkout, status: 'paid', charges: chargesOf(checkout, card, now) });
};

/** Closes a checkout unless somebody has paid. The merchant, who asks for it, is told by the answer alone. */
export const cancel = (desk: Desk, id: string, by: 'merchant' | 'person'): Checkout => {
  const found = findCheckout(desk, id);
  if (found.status !== 'open') return found;
  const cancelled: Checkout = { ...found, status: 'cancelled' };
  if (by === 'person') return become(desk, cancelled);
  const change: Change = { checkout: cancelled };
  desk.books.write(change);
  return cancelled;
};

/** Does what time asks for of all checkouts. */
export const settleCheckouts = (desk: Desk): void => {
  for (const checkout of desk.books.checkouts.values()) settled(desk, checkout);
};
