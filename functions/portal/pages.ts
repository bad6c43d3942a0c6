import { head, htmlIn } from '../kernel/http/html';
import type { Language } from '../kernel/text/languages';

/*
 * The portal's two pages. They use what the portal itself serves and nothing from elsewhere.
 */

interface Words {
  readonly name: string;
  readonly what: string;
  readonly links: readonly { readonly path: string; readonly title: string; readonly says: string }[];
}

const wordsOf = (name: string, what: string, reference: Says, description: Says, health: Says): Words => ({
  name,
  what,
  links: [
    { path: '/docs', ...reference },
    { path: '/openapi.json', ...description },
    { path: '/health', ...health },
  ],
});
type Says = Pick<Words['links'][number], 'title' | 'says'>;

const words: Readonly<Record<Language, Words>> = {
  en: wordsOf(
    'Diwan',
    'Public services, one portal: for people, and for the public bodies that serve them.',
    { title: 'Reference', says: 'Every operation, to read about and to try' },
    { title: 'OpenAPI 3.1', says: 'The same, for programs' },
    { title: 'Health', says: 'Whether the portal is up' },
  ),
  ar: wordsOf(
    'ديوان',
    'الخدمات العامة في بوابة واحدة: للناس وللجهات التي تخدمهم.',
    { title: 'المرجع', says: 'كل العمليات، للقراءة والتجربة' },
    { title: 'OpenAPI 3.1', says: 'الوصف نفسه، للبرامج' },
    { title: 'الحالة', says: 'هل تعمل البوابة' },
  ),
  fa: wordsOf(
    'دیوان',
    'خدمات عمومی در یک درگاه: برای مردم و برای دستگاه‌هایی که به آنان خدمت می‌کنند.',
    { title: 'مرجع', says: 'همهٔ عملیات، برای خواندن و آزمودن' },
    { title: 'OpenAPI 3.1', says: 'همان شرح، برای برنامه‌ها' },
    { title: 'وضعیت', says: 'آیا درگاه در دسترس است' },
  ),
};

/** The way in. `base` is what stands before every path. */
export const homePage = (language: Language, base: string): string => {
  const { name, what, links } = words[language];
  const items = links.map(
    ({ path, title, says }) =>
      `<li><a href="${base}${path}"><strong><bdi>${title}</bdi></strong>${says}</a></li>`,
  );
  return `${htmlIn(language)}
${head(name, `${base}/docs/page.css`)}
<body>
<main>
<h1>${name}</h1>
<p>${what}</p>
<ul>
${items.join('\n')}
</ul>
</main>
</body>
</html>
`;
};

/** Every operation, to read about and to try. */
export const referencePage = (base: string): string => `${htmlIn('en')}
${head('Diwan: reference', `${base}/docs/swagger-ui.css`)}
<body>
<div id="reference"></div>
<noscript>This page needs JavaScript. The same is at <a href="${base}/openapi.json">openapi.json</a>.</noscript>
<script src="${base}/docs/swagger-ui-bundle.js"></script>
<script src="${base}/docs/reference.js"></script>
</body>
</html>
`;
