import type { Receipt } from '../../blocks/receipts/receipt';

/** What numbering needs to know about a receipt. */
export interface Unnumbered {
  readonly id: string;
  readonly agencyId: string;
  readonly year: number;
  /** When it was paid: within a group, earlier payments get lower numbers. */
  readonly paidAt: string;
  /** How large it is, about: what a transaction takes is bounded. */
  readonly bytes: number;
}

export const unnumbered = (receipt: Receipt): Unnumbered => {
  const { id, year, card } = receipt;
  const bytes = Buffer.byteLength(JSON.stringify(receipt));
  return { id, year, agencyId: card.agencyId, paidAt: card.paidAt, bytes };
};
