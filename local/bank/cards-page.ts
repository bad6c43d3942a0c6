import type { Language } from '../../functions/kernel/text/languages';
import { testCards } from './cards';
import { spaced } from './form';
import { escaped, page, texts } from './layout';

/** The list of test cards, and what comes of each. */
export const cardsPage = (language: Language): string => {
  const own = texts[language];
  const rows = testCards.map(
    ({ number, name }) =>
      `<tr><td><code>${spaced(number)}</code></td><td>${escaped(own.behaviours[name])}</td></tr>`,
  );
  const content = `<h1>${escaped(own.cards)}</h1>
<p>${escaped(own.cardsText)}</p>
<table><thead><tr><th scope="col">${escaped(own.number)}</th><th scope="col">${escaped(own.happens)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`;
  return page({ language, title: own.cards, path: '/cards', content });
};
