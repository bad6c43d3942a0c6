import { type BankContext, checkRepeat, hashOf, newId } from './bank';
import { notifyRefund } from './callback-plan';
import { cardByLastDigits, refundSettlesIn } from './cards';
import type { Charge, Checkout, Refund } from './model';
import { BankRefusal } from './refusal';
import type { NewRefund } from './requests';

const newEventId = () => newId('evt');

const become = ({ books, clock }: BankContext, refund: Refund): Refund => {
  const url = books.checkouts.get(refund.checkoutId)?.callbackUrl ?? '';
  books.write({ refund, callbacks: [notifyRefund(refund, url, clock(), newEventId)] });
  return refund;
};

const chargeOf = (
  { books }: BankContext,
  id: string,
): { readonly checkout: Checkout; readonly charge: Charge } => {
  for (const checkout of books.checkouts.values()) {
    const charge = checkout.charges.find((each) => each.id === id);
    if (charge) return { checkout, charge };
  }
  throw new BankRefusal(404, 'no_such_charge', `There is no charge ${id}`);
};

/** What of a charge was given back, or is on its way. */
const refundedOf = ({ books }: BankContext, chargeId: string): number =>
  [...books.refunds.values()]
    .filter((refund) => refund.chargeId === chargeId && refund.status !== 'refused')
    .reduce((total, { amount }) => total + amount, 0);

/** Gives a charge back, whole or in part: never more than there is left of it. Under the same key, the same refund. */
export const openRefund = (bank: BankContext, key: string, details: NewRefund): Refund => {
  const { books, clock } = bank;
  const hash = hashOf(details);
  const before = [...books.refunds.values()].find(({ idempotencyKey }) => idempotencyKey === key);
  if (before) {
    checkRepeat(before, hash);
    return settled(bank, before);
  }
  const { checkout, charge } = chargeOf(bank, details.charge_id);
  const { amount, currency, refund_id: refundId, charge_id: chargeId } = details;
  if (currency !== charge.currency) {
    throw new BankRefusal(422, 'wrong_currency', `The charge is in ${charge.currency}`);
  }
  const now = clock();
  const shared = { id: newId('re'), idempotencyKey: key, hash, createdAt: now };
  const refund = { ...shared, refundId, checkoutId: checkout.id, chargeId, amount, currency };
  const behaviour = cardByLastDigits(charge.card.lastDigits)?.refunds;
  if (amount > charge.amount - refundedOf(bank, chargeId)) {
    return become(bank, { ...refund, status: 'refused', reason: 'exceeds_charge' });
  }
  if (behaviour === 'refused') {
    return become(bank, { ...refund, status: 'refused', reason: 'card_does_not_take_refunds' });
  }
  if (behaviour === 'slow') {
    return become(bank, { ...refund, status: 'processing', settlesAt: now + refundSettlesIn });
  }
  return become(bank, { ...refund, status: 'paid' });
};

const settled = (bank: BankContext, refund: Refund): Refund =>
  refund.status === 'processing' && (refund.settlesAt ?? 0) <= bank.clock()
    ? become(bank, { ...refund, status: 'paid' })
    : refund;

export const findRefund = (bank: BankContext, id: string): Refund => {
  const refund = bank.books.refunds.get(id);
  if (!refund) throw new BankRefusal(404, 'no_such_refund', `There is no refund ${id}`);
  return settled(bank, refund);
};

/** Does what time asks for of all refunds. */
export const settleRefunds = (bank: BankContext): void => {
  for (const refund of bank.books.refunds.values()) settled(bank, refund);
};
