import { verificationPage } from '../../blocks/documents/verification-page';
import type { Language } from '../../kernel/text/languages';
import { formatMoney } from '../../kernel/text/money';
import { type Numbered, stateOf } from '../receipts/receipt';
import { type Printing, referenceOf } from './document';
import { dayText } from './numerals';
import { nameIn, type Wording, wordings } from './phrases';

/*
 * The page that a receipt's code leads to: whether the receipt is genuine, and what it says. It never names the payer.
 */

const rowsOf = (receipt: Numbered, { language, agencyNames }: Printing, words: Wording) => {
  const { card, timeZone } = receipt;
  const refund = { amount: card.refunded, currency: card.money.currency };
  return [
    [words.number, referenceOf(receipt, language)],
    [words.issuedBy, nameIn(agencyNames, language, card.agencyId)],
    [words.paidOn, dayText(Date.parse(card.paidAt), timeZone, language)],
    [words.amount, formatMoney(card.money, language)],
    ...(card.refunded ? ([[words.refunded, formatMoney(refund, language)]] as const) : []),
  ] as const;
};

/** What the portal knows of a receipt. */
export const receiptPage = (receipt: Numbered, printing: Printing, base: string): string => {
  const { language } = printing;
  const words = wordings[language];
  const state = stateOf(receipt.card);
  return verificationPage({
    ...{ language, base, verdict: state, note: words.compare },
    title: state === 'pending' ? words.unknown : words.states[state],
    rows: rowsOf(receipt, printing, words),
  });
};

/** The page for a code that belongs to no receipt. */
export const noReceiptPage = (language: Language, base: string): string => {
  const { unknown, unknownWhy } = wordings[language];
  return verificationPage({ language, base, verdict: 'unknown', title: unknown, note: unknownWhy });
};
