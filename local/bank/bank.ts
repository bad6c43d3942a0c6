import { createHash, randomBytes } from 'node:crypto';
import type { Books, Change } from './books';
import { notifyCheckout } from './callback-plan';
import { cardByLastDigits, type TestCard } from './cards';
import { type Charge, type Checkout, feeOf } from './model';
import { BankRefusal } from './refusal';
import type { NewCheckout } from './requests';

/** What a bank of this machine needs. */
export interface BankContext {
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

const newEventId = () => newId('evt');

/** Writes the new state of a checkout, and its callbacks. */
const become = ({ books, clock }: BankContext, checkout: Checkout): Checkout => {
  const callbacks = notifyCheckout(checkout, cardByLastDigits(checkout.card), clock(), newEventId);
  books.write({ checkout, callbacks });
  return checkout;
};

/** Opens a checkout; the one that was opened under this key before, if any. */
export const openCheckout = ({ books, clock }: BankContext, key: string, details: NewCheckout): Checkout => {
  const now = clock();
  const hash = hashOf(details);
  const before = [...books.checkouts.values()].find(({ idempotencyKey }) => idempotencyKey === key);
  if (before) {
    checkRepeat(before, hash);
    return before;
  }
  const expiresAt = Date.parse(details.expires_at);
  if (expiresAt <= now) throw new BankRefusal(422, 'expires_too_soon', 'expires_at is over already');
  const checkout: Checkout = {
    ...{ id: newId('co'), idempotencyKey: key, hash, token: randomBytes(12).toString('hex') },
    ...{ paymentId: details.payment_id, amount: details.amount, currency: details.currency },
    ...{ description: details.description, language: details.language },
    ...{ returnUrl: details.return_url, callbackUrl: details.callback_url },
    ...{ createdAt: now, expiresAt, status: 'open', charges: [] },
  };
  books.write({ checkout });
  return checkout;
};

/** The current state of a checkout. */
export const findCheckout = (bank: BankContext, id: string): Checkout => {
  const checkout = bank.books.checkouts.get(id);
  if (!checkout) throw new BankRefusal(404, 'no_such_checkout', `There is no checkout ${id}`);
  return settled(bank, checkout);
};

const chargesOf = ({ amount, currency }: Checkout, card: TestCard, now: number): Charge[] =>
  Array.from({ length: card.charges ?? 1 }, () => ({
    ...{ id: newId('ch'), amount, currency, fee: feeOf(amount), createdAt: now },
    card: { brand: 'visa', lastDigits: card.number.slice(-4) },
  }));

/** What time does to a checkout: it lapses, or what was processing is paid. */
const settled = (bank: BankContext, checkout: Checkout): Checkout => {
  const now = bank.clock();
  const { status, expiresAt, settlesAt = 0 } = checkout;
  if (status === 'open' && expiresAt <= now) return become(bank, { ...checkout, status: 'expired' });
  const card = cardByLastDigits(checkout.card);
  if (status !== 'processing' || settlesAt > now || !card) return checkout;
  return become(bank, { ...checkout, status: 'paid', charges: chargesOf(checkout, card, settlesAt) });
};

/**
 * Charges a test card. Whoever comes second, with the form that was sent already, changes nothing: the checkout is given as
 * it is.
 */
export const pay = (bank: BankContext, id: string, card: TestCard, token: string): Checkout => {
  const found = findCheckout(bank, id);
  if (found.status !== 'open' || found.token !== token) return found;
  const now = bank.clock();
  const checkout = { ...found, card: card.number.slice(-4) };
  if (card.declines) return become(bank, { ...checkout, status: 'declined', reason: card.declines });
  if (card.settlesIn) {
    return become(bank, { ...checkout, status: 'processing', settlesAt: now + card.settlesIn });
  }
  return become(bank, { ...checkout, status: 'paid', charges: chargesOf(checkout, card, now) });
};

/** Closes a checkout unless it has been paid. The merchant, who asks for it, gets the answer and no callback. */
export const cancel = (bank: BankContext, id: string, by: 'merchant' | 'person'): Checkout => {
  const found = findCheckout(bank, id);
  if (found.status !== 'open') return found;
  const cancelled: Checkout = { ...found, status: 'cancelled' };
  if (by === 'person') return become(bank, cancelled);
  const change: Change = { checkout: cancelled };
  bank.books.write(change);
  return cancelled;
};

/** Does what time asks for of all checkouts. */
export const settleCheckouts = (bank: BankContext): void => {
  for (const checkout of bank.books.checkouts.values()) settled(bank, checkout);
};
