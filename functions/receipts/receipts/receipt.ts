import type { Receipt, ReceiptCard } from '../../blocks/receipts/receipt';
import { Refusal } from '../../kernel/contract/refusal';
import { absent, differs, equals, type Rule } from '../../kernel/table/rule';

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

const never = (): Refusal => new Refusal('internal');

/**
 * What the cards of receipts in a state have in common, as far as a list can tell: whether all was given back, only the receipt
 * itself says.
 */
export const rulesOf = (state: State): Rule[] => {
  if (state === 'pending') return [absent('card.number', never)];
  return state === 'valid' ? [equals('card.refunded', 0, never)] : [differs('card.refunded', 0, never)];
};

/** A receipt that has its number, and counts. */
export type Numbered = Receipt & { readonly card: { readonly number: number } };

export const isNumbered = (receipt: Receipt | undefined): receipt is Numbered =>
  receipt?.card.number !== undefined;
