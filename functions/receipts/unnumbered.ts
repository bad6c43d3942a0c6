import type { Receipt } from '../blocks/receipts';

/** A receipt that waits for its number, as far as that needs it. */
export interface Unnumbered {
  readonly id: string;
  readonly agencyId: string;
  readonly year: number;
  /** When it was paid: who paid first comes first in a group. */
  readonly paidAt: string;
}

export const unnumbered = ({ id, year, card }: Receipt): Unnumbered => ({
  id,
  year,
  agencyId: card.agencyId,
  paidAt: card.paidAt,
});
