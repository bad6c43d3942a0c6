import type { Language } from '../../functions/kernel/text/languages';
import { type Entered, type Field, fields } from './form';
import { bdi, escaped, moneyText, page, texts, timeText } from './layout';
import type { Checkout } from './model';

/*
 * The page on which a checkout is paid.
 */

/** How a browser helps with each field: what it may fill in, and which keys it shows. */
const attributes: Readonly<Record<Field, string>> = {
  name: 'autocomplete="cc-name" maxlength="100" dir="auto"',
  number: 'class="digits" autocomplete="cc-number" inputmode="numeric" maxlength="30"',
  expiry: 'class="digits" autocomplete="cc-exp" inputmode="text" maxlength="10"',
  code: 'class="digits" autocomplete="cc-csc" inputmode="numeric" maxlength="3"',
};

const fieldOf = (field: Field, language: Language, entered: Entered | undefined): string => {
  const { labels, hints, mistakes } = texts[language];
  const hint = hints[field];
  const mistake = entered?.mistakes[field];
  const described = [hint && `${field}-hint`, mistake && `${field}-wrong`].filter(Boolean).join(' ');
  const parts = [
    `<label for="${field}">${escaped(labels[field])}</label>`,
    hint && `<span class="hint" id="${field}-hint">${escaped(hint)}</span>`,
    mistake && `<span class="wrong" id="${field}-wrong">${escaped(mistakes[mistake])}</span>`,
    `<input id="${field}" name="${field}" value="${escaped(entered?.values[field] ?? '')}" ${attributes[field]} required${
      described && ` aria-describedby="${described}"`
    }${mistake ? ' aria-invalid="true"' : ''}>`,
  ];
  return `<div class="field">${parts.filter(Boolean).join('\n')}</div>`;
};

/** What is wrong, first of all and with the ways to it. */
const summaryOf = (language: Language, entered: Entered | undefined): string => {
  const { problem, mistakes } = texts[language];
  const items = fields.flatMap((field) => {
    const mistake = entered?.mistakes[field];
    return mistake ? [`<li><a href="#${field}">${escaped(mistakes[mistake])}</a></li>`] : [];
  });
  if (items.length === 0) return '';
  return `<div class="summary" role="alert"><h2>${escaped(problem)}</h2><ul>${items.join('')}</ul></div>`;
};

/** An open checkout, with what was entered wrongly, if anything. `now` in milliseconds since 1970. */
export const checkoutPage = (
  checkout: Checkout,
  language: Language,
  now: number,
  entered?: Entered,
): string => {
  const { id, amount, currency, description, paymentId, expiresAt, token } = checkout;
  const own = texts[language];
  const money = moneyText(amount, currency, language);
  const field = (each: Field) => fieldOf(each, language, entered);
  const title = entered ? `${own.problem}: ${own.pay}` : own.pay;
  const content = `<h1>${escaped(own.pay)}</h1>
${summaryOf(language, entered)}
<dl>
<dt>${escaped(own.amount)}</dt><dd class="amount">${bdi(money)}</dd>
<dd>${bdi(description)}</dd>
<dt>${escaped(own.reference)}</dt><dd>${bdi(paymentId)}</dd>
</dl>
<form method="post" action="/pay/${id}" novalidate>
<h2>${escaped(own.card)}</h2>
<input type="hidden" name="token" value="${token}"><input type="hidden" name="language" value="${language}">
${field('number')}
<div class="pair">
${field('expiry')}
${field('code')}
</div>
${field('name')}
<button type="submit">${escaped(own.submit).replace('{amount}', bdi(money))}</button>
</form>
<form method="post" action="/pay/${id}/cancel">
<input type="hidden" name="language" value="${language}">
<button class="plain" type="submit">${escaped(own.cancel)}</button>
</form>
<p class="foot">${escaped(own.expires.replace('{time}', timeText(expiresAt - now, language)))}
<a href="/cards?language=${language}">${escaped(own.cards)}</a></p>`;
  return page({ language, title, path: `/pay/${id}`, content });
};
