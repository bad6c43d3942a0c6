import { escaped, htmlIn } from '../../kernel/http/html';
import type { Item } from '../../kernel/table/rule';
import type { Language } from '../../kernel/text/languages';
import { sections } from './exporters';
import type { Exported } from './files';
import { labelOf } from './labels';
import phrases from './phrases.json';

/*
 * An export as a page that its reader opens from their own disk: it loads nothing.
 */

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
h2{border-bottom:2px solid #0b6b4f;padding-bottom:.2rem}article{border:1px solid #ccc;border-radius:.4rem;padding:.5rem 1rem;margin:.75rem 0}
dl{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr;gap:.15rem 1rem;margin:.25rem 0}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}
@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-inline-start:1rem}}`;

/** How deep what is nested is shown as such; deeper is shown as text. */
const maxDepth = 5;

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** A value runs in its own direction, whatever runs around it. */
const plain = (value: unknown, language: Language): string => {
  if (typeof value === 'boolean') return phrases[value ? 'yes' : 'no'][language];
  return `<bdi>${escaped(typeof value === 'object' ? JSON.stringify(value) : String(value))}</bdi>`;
};

const shownValue = (value: unknown, language: Language, depth: number): string => {
  if (typeof value !== 'object' || value === null || depth >= maxDepth) return plain(value, language);
  if (!Array.isArray(value)) return membersOf(value as Item, language, depth + 1);
  const isFlat = value.every((each) => typeof each !== 'object');
  const items = value.map((each) => shownValue(each, language, depth + 1));
  return isFlat ? items.join(language === 'en' ? ', ' : '، ') : items.join('\n');
};

const membersOf = (item: Item, language: Language, depth = 0): string => {
  const rows = Object.entries(item)
    .filter(([, value]) => !isEmpty(value))
    .map(
      ([name, value]) =>
        `<dt>${escaped(labelOf(name, language))}</dt><dd>${shownValue(value, language, depth)}</dd>`,
    );
  return `<dl>${rows.join('\n')}</dl>`;
};

const chainOf = ({ verdict }: Exported, language: Language): string => {
  const { linked, unlinked, findings } = verdict;
  const verdictText = phrases[findings.length > 0 ? 'broken' : 'whole'][language];
  const counts = `${phrases.linked[language]}: ${linked} · ${phrases.unlinked[language]}: ${unlinked.length}`;
  return `<p><strong>${escaped(verdictText)}</strong> ${escaped(counts)}</p>`;
};

/** The whole page, in the language that the person reads. */
export const pageText = (language: Language, exported: Exported): string => {
  const bodies = sections.map(({ name, title }) => {
    const records = exported.records.get(name) ?? [];
    const shown = records.map((record) => `<article>${membersOf(record, language)}</article>`).join('\n');
    const head = `<h2>${escaped(title[language])} <small>(${records.length})</small></h2>`;
    const chain = name === 'accessLog' ? chainOf(exported, language) : '';
    return `<section id="${name}">${head}\n${chain}${shown || `<p>${escaped(phrases.none[language])}</p>`}</section>`;
  });
  const title = phrases.title[language];
  return `${htmlIn(language)}
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>
<p>${escaped(phrases.asOf[language])} <time datetime="${exported.madeAt}"><bdi>${exported.madeAt}</bdi></time></p>
${bodies.join('\n')}
</main></body></html>
`;
};
