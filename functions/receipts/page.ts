import { dayText } from '../blocks/documents/numerals';
import { escaped, head, htmlIn } from '../blocks/pages';
import { type Language, languages } from '../kernel/i18n';
import { formatMoney } from '../kernel/money';
import { type Printing, referenceOf } from './document';
import { type Numbered, stateOf } from './views';
import { nameIn, type Wording, wordings } from './wording';

/*
 * The page to which the code on a receipt leads: whether it is genuine, and what it says. Nothing of who paid.
 */

interface Place {
  readonly language: Language;
  /** What stands before every path. */
  readonly base: string;
}

const own: Readonly<Record<Language, string>> = { en: 'English', ar: 'العربية', fa: 'فارسی' };

/** The same page in the other languages. */
const othersOf = ({ language }: Place): string =>
  languages
    .filter((each) => each !== language)
    .map(
      (each) => `<a href="?language=${each}" lang="${each}" hreflang="${each}"><bdi>${own[each]}</bdi></a>`,
    )
    .join('\n');

const pageOf = (
  place: Place,
  verdict: string,
  title: string,
  body: string,
): string => `${htmlIn(place.language)}
${head(title, `${place.base}/docs/page.css`)}
<body>
<main class="${verdict}">
${body}
</main>
<nav>
${othersOf(place)}
</nav>
</body>
</html>
`;

const rowsOf = (receipt: Numbered, { language, agencyNames }: Printing, words: Wording) => {
  const { card, timeZone } = receipt;
  const refund = { amount: card.refunded, currency: card.money.currency };
  return [
    [words.number, referenceOf(receipt, language)],
    [words.issuedBy, nameIn(agencyNames, language, card.agencyId)],
    [words.paidOn, dayText(Date.parse(card.paidAt), timeZone, language)],
    [words.amount, formatMoney(card.money, language)],
    ...(card.refunded ? [[words.refunded, formatMoney(refund, language)]] : []),
  ] as const;
};

/** What the portal knows of a receipt. */
export const receiptPage = (receipt: Numbered, printing: Printing, base: string): string => {
  const { language } = printing;
  const words = wordings[language];
  const state = stateOf(receipt.card);
  const title = state === 'pending' ? words.unknown : words.states[state];
  const rows = rowsOf(receipt, printing, words).map(
    ([label = '', value = '']) => `<dt>${escaped(label)}</dt>\n<dd><bdi>${escaped(value)}</bdi></dd>`,
  );
  const body = `<h1>${escaped(title)}</h1>\n<dl>\n${rows.join('\n')}\n</dl>\n<p>${escaped(words.compare)}</p>`;
  return pageOf({ language, base }, state, title, body);
};

/** That there is none with such a code. */
export const noReceiptPage = (language: Language, base: string): string => {
  const { unknown, unknownWhy } = wordings[language];
  const body = `<h1>${escaped(unknown)}</h1>\n<p>${escaped(unknownWhy)}</p>`;
  return pageOf({ language, base }, 'unknown', unknown, body);
};
