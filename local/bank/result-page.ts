import type { Language } from '../../functions/kernel/text/languages';
import { bdi, escaped, moneyText, page, texts } from './layout';
import type { Checkout } from './model';

/** Seconds after which a page of what is still processing looks again. */
const lookAgain = 5;

/** The result of a checkout that is no longer open. */
export const resultPage = (checkout: Checkout, language: Language): string => {
  const { id, status, reason = '', amount, currency, description, returnUrl } = checkout;
  const own = texts[language];
  const [title, text] = own.results[status === 'open' ? 'processing' : status];
  const why = own.reasons[reason];
  const content = `<h1>${escaped(title)}</h1>
<p>${why ? `${escaped(why)} ` : ''}${escaped(text)}</p>
<dl>
<dt>${escaped(own.amount)}</dt><dd class="amount">${bdi(moneyText(amount, currency, language))}</dd>
<dd>${bdi(description)}</dd>
</dl>
<p><a class="button" href="${escaped(returnUrl)}">${escaped(own.continue)}</a></p>`;
  const refresh = status === 'processing' ? { refresh: lookAgain } : {};
  return page({ language, title, path: `/pay/${id}`, content, ...refresh });
};

/** A missing page, or a request that none of the bank's pages makes. */
export const problemPage = (kind: 'missing' | 'refused', language: Language): string => {
  const own = texts[language];
  const [title, text] = own[kind];
  const content = `<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p class="foot"><a href="/cards?language=${language}">${escaped(own.cards)}</a></p>`;
  return page({ language, title, path: '/cards', content });
};
