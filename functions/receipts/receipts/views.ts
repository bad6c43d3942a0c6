import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { parts } from '../../blocks/billing/due/terms';
import {
  type Receipt,
  type ReceiptCard,
  type ReceiptLine,
  receiptLines,
} from '../../blocks/receipts/receipt';
import { shortReferenceOf } from '../../blocks/references/reference';
import { code, id, inOrder, instant } from '../../kernel/text/fields';
import { amount, amountOrNone, money } from '../../kernel/text/money';
import { type Numbered, stateOf, states } from './receipt';

/*
 * Receipts as they are shown to the payer, to the agency that received the money, and to anybody who has the code.
 */
const day = v.pipe(v.string(), v.isoDate());
const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const year = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(9999));
const titles = v.pipe(v.record(v.string(), v.string()), v.transform(inOrder));

/** What everybody who sees a receipt sees of it. */
const common = {
  agencyId: id,
  /** The year in which its number is counted, by the calendar where the agency is. */
  year,
  state: v.picklist(states),
  money,
  /** Minor units that were refunded, or are about to be. */
  refunded: amountOrNone,
  paidOn: day,
};

const own = {
  ...{ id, paymentId: id },
  /** What people say and type for the payment, such as `M-4831-9027-556`. */
  paymentReference: v.string(),
  ...common,
  paidAt: instant,
};

/** In the payer's lists; `number` is null until it is assigned, a moment later. */
export const receiptCard = v.strictObject({ ...own, number: v.nullable(number) });

/** In the agency's lists, which hold numbered receipts only. */
export const agencyCard = v.strictObject({ ...own, number });

const lineView = v.strictObject({
  billId: v.string(),
  /** What the bill is called, by language. */
  title: titles,
  head: code,
  part: v.picklist(parts),
  amount,
});

const lines = v.array(lineView);

export const receiptView = v.strictObject({
  ...receiptCard.entries,
  lines,
  /** How it was paid, as far as the payment provider states it. */
  method: v.nullable(v.strictObject({ brand: v.string(), lastDigits: v.nullable(v.string()) })),
  /** The page on which anybody can see that it is genuine; null as long as it has no number. */
  verification: v.nullable(v.pipe(v.string(), v.url())),
});

/** The same as their payer sees them: with what the agency is called. */
export const ownCard = withAgencyNames(receiptCard);
export const ownView = withAgencyNames(receiptView);

/** Without the payment method, which says something about the payer. */
export const agencyView = v.strictObject({ ...receiptCard.entries, lines });

/** Names the agency, and never the payer. */
export const publicView = v.strictObject({ ...common, number, agencyNames: titles });

const commonOf = (card: ReceiptCard) => ({
  agencyId: card.agencyId,
  year: Number(card.paidOn.slice(0, 4)),
  state: stateOf(card),
  money: card.money,
  refunded: card.refunded,
  paidOn: card.paidOn,
});

export const showCard = (card: ReceiptCard): v.InferInput<typeof receiptCard> => ({
  id: card.id,
  paymentId: card.paymentId,
  paymentReference: shortReferenceOf('payment', card.paymentId),
  ...commonOf(card),
  paidAt: card.paidAt,
  number: card.number ?? null,
});

export const showAgencyCard = (card: Numbered['card']): v.InferInput<typeof agencyCard> => ({
  ...showCard(card),
  number: card.number,
});

const showLine = ({ billId, title, head, part, amount: of }: ReceiptLine) => ({
  ...{ billId, title, head, part, amount: of },
});

export const showToOwner = (receipt: Receipt, verification: string): v.InferInput<typeof receiptView> => {
  const { card, method } = receipt;
  return {
    ...showCard(card),
    lines: receiptLines(receipt).map(showLine),
    method: method ? { brand: method.brand, lastDigits: method.lastDigits ?? null } : null,
    verification: card.number === undefined ? null : verification,
  };
};

export const showToAgency = (receipt: Receipt): v.InferInput<typeof agencyView> => ({
  ...showCard(receipt.card),
  lines: receiptLines(receipt).map(showLine),
});
export const showToAnybody = (
  { card }: Numbered,
  agencyNames: Readonly<Record<string, string>>,
): v.InferInput<typeof publicView> => ({ ...commonOf(card), number: card.number, agencyNames });
