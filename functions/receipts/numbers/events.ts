import type { Receipt } from '../../blocks/receipts/receipt';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import { type Unnumbered, unnumbered } from './unnumbered';

const commonData = ({ id, card, year }: Receipt) => ({ receiptId: id, agencyId: card.agencyId, year });

/** Only the portal itself reacts to this event: it assigns the number. */
const issued = (receipt: Receipt): DomainEvent => ({
  type: 'receipt.issued',
  subject: receipt.id,
  at: Date.parse(receipt.card.paidAt),
  audience: {},
  data: { ...commonData(receipt), paidAt: receipt.card.paidAt, bytes: unnumbered(receipt).bytes },
});

/** The payer hears of the payment instead; the agency needs the number for its books. */
const numbered = (receipt: Receipt): DomainEvent => {
  const { agencyId, paymentId, money, number, paidOn } = receipt.card;
  return {
    type: 'receipt.numbered',
    subject: receipt.id,
    at: Date.parse(receipt.numberedAt ?? receipt.card.paidAt),
    audience: { agencies: [agencyId] },
    data: { ...commonData(receipt), number, paymentId, money, paidOn },
  };
};

/** A receipt that is issued, and that has got its number. */
export const eventsOf: EventsOf = (before, after) => {
  const receipt = after as unknown as Receipt | undefined;
  const earlier = before as unknown as Receipt | undefined;
  if (!receipt) return [];
  if (!earlier) return [issued(receipt)];
  return receipt.card.number !== undefined && earlier.card.number === undefined ? [numbered(receipt)] : [];
};

/** Reads what an event says about an issued receipt. */
export const issuedBy = ({ subject, data }: DomainEvent): Unnumbered => ({
  id: subject,
  agencyId: String(data.agencyId),
  year: Number(data.year),
  paidAt: String(data.paidAt),
  bytes: Number(data.bytes),
});
