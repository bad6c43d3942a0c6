import type { Receipt } from '../../blocks/receipts/receipt';

/** A receipt that waits for its number, as far as that needs it. */
export interface Unnumbered {
  readonly id: string;
  readonly agencyId: string;
  readonly year: number;
  /** When it was paid: who paid first comes first in a group. */
  readonly paidAt: string;
  /** How large it is, about: what a transaction takes is bounded. */
  readonly bytes: number;
}

export const unnumbered = (receipt: Receipt): Unnumbered => {
  const { id, year, card } = receipt;
  const bytes = Buffer.byteLength(JSON.stringify(receipt));
  return { id, year, agencyId: card.agencyId, paidAt: card.paidAt, bytes };
};
