import { otherLanguages } from '../../blocks/documents/verification-page';
import { escaped, head, htmlIn } from '../../kernel/http/html';
import type { Language } from '../../kernel/text/languages';
import { formatMoney } from '../../kernel/text/money';
import type { Payment } from '../payments/payment';
import { isFinished, showState } from '../payments/state';
import { type Words, wordings } from './words';

/*
 * The page that an agency sends people to who pay its order: what it is for, to whom it goes, and the way to the bank. Once
 * it is paid, the way to the receipt, which is sent nowhere.
 */

interface Shown {
  readonly payment: Payment;
  readonly language: Language;
  /** The prefix of all paths. */
  readonly base: string;
  readonly agencyName: string;
  /** Of the receipt; there as soon as it is paid. */
  readonly receiptId: string;
}

const anchor = (href: string, text: string): string =>
  `<p><a href="${escaped(href)}">${escaped(text)}</a></p>`;

/** What the page is there for. */
const action = (href: string, text: string): string =>
  `<p><a class="action" href="${escaped(href)}">${escaped(text)}</a></p>`;

const row = (label: string, value: string): string =>
  `<dt>${escaped(label)}</dt>\n<dd><bdi>${escaped(value)}</bdi></dd>`;

const rowsOf = ({ payment, language, agencyName }: Shown, words: Words): string[] => {
  const { reference = '', description = '' } = payment.card.order ?? {};
  return [
    `<p><bdi>${escaped(description)}</bdi></p>`,
    '<dl>',
    row(words.to, agencyName),
    row(words.amount, formatMoney(payment.money, language)),
    row(words.reference, reference),
    '</dl>',
  ];
};

interface Standing {
  readonly verdict: string;
  readonly title: string;
  readonly next: readonly string[];
}

const standingOf = ({ payment, language, base, receiptId }: Shown, words: Words): Standing => {
  const back = anchor(payment.returnUrl, words.back);
  if (payment.status === 'success') {
    const receipt = action(`${base}/receipts/${receiptId}?language=${language}`, words.receipt);
    return { verdict: 'valid', title: words.paid, next: [receipt, `<p>${escaped(words.keep)}</p>`, back] };
  }
  if (isFinished(payment.status)) {
    const { message = '' } = showState(payment, language);
    return { verdict: 'unknown', title: words.unpaid, next: [`<p>${escaped(message)}</p>`, back] };
  }
  if (payment.status === 'submitted' || !payment.checkout) {
    return { verdict: 'pending', title: words.waiting, next: [back] };
  }
  const next = [action(payment.checkout.url, words.pay), `<p>${escaped(words.note)}</p>`];
  return { verdict: 'pending', title: words.payable, next };
};

const pageOf = (language: Language, base: string, { verdict, title }: Standing, lines: readonly string[]) =>
  `${htmlIn(language)}
${head(title, `${base}/docs/page.css`)}
<body>
<main class="${verdict}">
<h1>${escaped(title)}</h1>
${lines.join('\n')}
</main>
${otherLanguages(language)}
</body>
</html>
`;

export const orderPage = (shown: Shown): string => {
  const { language, base } = shown;
  const words = wordings[language];
  const standing = standingOf(shown, words);
  return pageOf(language, base, standing, [...rowsOf(shown, words), ...standing.next]);
};

/** The page of a payment that there is not, or that is none of an agency's orders. */
export const noOrderPage = (language: Language, base: string): string =>
  pageOf(language, base, { verdict: 'unknown', title: wordings[language].unknown, next: [] }, []);
