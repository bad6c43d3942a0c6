import type { Receipt, ReceiptCard } from '../../blocks/receipts/receipt';

/*
 * The states of a receipt.
 */

/** `pending` until the receipt has its number, a moment later; then by how much was refunded. */
export const states = ['pending', 'valid', 'partly-refunded', 'refunded'] as const;

export type State = (typeof states)[number];

export const stateOf = ({ number, refunded, money: { amount: paid } }: ReceiptCard): State => {
  if (number === undefined) return 'pending';
  if (refunded === 0) return 'valid';
  return refunded < paid ? 'partly-refunded' : 'refunded';
};

/** A receipt that has its number, and counts. */
export type Numbered = Receipt & { readonly card: { readonly number: number } };

export const isNumbered = (receipt: Receipt | undefined): receipt is Numbered =>
  receipt?.card.number !== undefined;
