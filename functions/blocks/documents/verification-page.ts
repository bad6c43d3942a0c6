import { escaped, head, html, htmlIn, pageHeaders } from '../../kernel/http/html';
import { type Language, languages } from '../../kernel/text/languages';

/*
 * The page that the code on a printed document leads to: whether the document is genuine, and what it says.
 */

interface Verification {
  readonly language: Language;
  /** The prefix of all paths. */
  readonly base: string;
  /** The class of the page's style. */
  readonly verdict: string;
  readonly title: string;
  /** The document's content as labels and values. */
  readonly rows?: readonly (readonly [label: string, value: string])[];
  readonly note: string;
}

/** The reply of a route with such a page, in the language of `?language=` or of the browser. */
export const verificationReply = {
  status: 200,
  media: html,
  localized: true,
  headers: pageHeaders,
} as const;

const own: Readonly<Record<Language, string>> = { en: 'English', ar: 'العربية', fa: 'فارسی' };

/** Links to the same page in the other languages, by `?language=`. */
export const otherLanguages = (language: Language): string => {
  const links = languages
    .filter((each) => each !== language)
    .map(
      (each) => `<a href="?language=${each}" lang="${each}" hreflang="${each}"><bdi>${own[each]}</bdi></a>`,
    );
  return `<nav>\n${links.join('\n')}\n</nav>`;
};

const listOf = (rows: NonNullable<Verification['rows']>): string => {
  const items = rows.map(
    ([label, value]) => `<dt>${escaped(label)}</dt>\n<dd><bdi>${escaped(value)}</bdi></dd>`,
  );
  return `<dl>\n${items.join('\n')}\n</dl>\n`;
};

export const verificationPage = ({
  language,
  base,
  verdict,
  title,
  rows,
  note,
}: Verification): string => `${htmlIn(language)}
${head(title, `${base}/docs/page.css`)}
<body>
<main class="${verdict}">
<h1>${escaped(title)}</h1>
${rows ? listOf(rows) : ''}<p>${escaped(note)}</p>
</main>
${otherLanguages(language)}
</body>
</html>
`;
