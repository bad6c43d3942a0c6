import type { Block, Document } from '../../blocks/documents/document';
import { receiptLines } from '../../blocks/receipts/receipt';
import { shortReferenceOf } from '../../blocks/references/reference';
import type { Language } from '../../kernel/text/languages';
import { formatMoney } from '../../kernel/text/money';
import type { Numbered } from '../receipts/receipt';
import { amountText, inDigitsOf, momentText } from './numerals';
import { nameIn, type Wording, wordings } from './phrases';

/** What a printed receipt needs besides the receipt itself. */
export interface Printing {
  readonly agencyNames: Readonly<Record<string, string | undefined>>;
  readonly verification: string;
  readonly language: Language;
}

/** The receipt's number as people write it: the year, and the number within it. */
export const referenceOf = ({ year, card }: Numbered, language: Language): string =>
  inDigitsOf(language, `${year}/${card.number}`);

const capital = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;

const methodOf = ({ method }: Numbered, language: Language): string | undefined =>
  method &&
  [
    capital(method.brand),
    ...(method.lastDigits ? ['••••', inDigitsOf(language, method.lastDigits)] : []),
  ].join(' ');

const factsOf = (receipt: Numbered, { language }: Printing, words: Wording): Block => {
  const { card, timeZone } = receipt;
  const method = methodOf(receipt, language);
  const refund = { amount: card.refunded, currency: card.money.currency };
  return {
    kind: 'rows',
    rows: [
      { label: words.paidOn, value: momentText(Date.parse(card.paidAt), timeZone, language) },
      ...(method ? [{ label: words.method, value: method }] : []),
      { label: words.payment, value: shortReferenceOf('payment', card.paymentId) },
      { label: words.amount, value: formatMoney(card.money, language), strong: true },
      ...(card.refunded ? [{ label: words.refunded, value: formatMoney(refund, language) }] : []),
    ],
  };
};

const linesOf = (receipt: Numbered, { language }: Printing, words: Wording): Block => {
  const { money } = receipt.card;
  const { currency } = money;
  const shown = (amount: number): string => amountText({ amount, currency }, language);
  return {
    kind: 'table',
    columns: [
      { title: words.bill, share: 6, align: 'start' },
      { title: words.part, share: 2, align: 'start' },
      { title: words.amount, align: 'number' },
    ],
    rows: receiptLines(receipt).map(({ title, billId, part, amount }) => [
      nameIn(title, language, billId),
      words.parts[part],
      shown(amount),
    ]),
    total: [words.total, '', shown(money.amount)],
  };
};

/** A receipt as a document in a language. */
export const documentOf = (receipt: Numbered, printing: Printing): Document => {
  const { language, agencyNames, verification } = printing;
  const words = wordings[language];
  const author = nameIn(agencyNames, language, receipt.card.agencyId);
  const title = `${words.receipt} ${referenceOf(receipt, language)}`;
  return {
    ...{ title, author, language },
    at: Date.parse(receipt.card.paidAt),
    blocks: [
      { kind: 'heading', text: author },
      { kind: 'title', text: title },
      factsOf(receipt, printing, words),
      { kind: 'heading', text: words.paidFor },
      linesOf(receipt, printing, words),
      { kind: 'qr', content: verification, alternative: words.code, beside: [words.verify, verification] },
    ],
  };
};
