import type { Language } from '../../kernel/text/languages';
import { isRightToLeft, type Rendered } from '../templates/render';
import { phrases } from '../templates/template';

/** A message as an e-mail: what a mail reader shows of it. */
export interface EmailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

const paragraphs = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** Mail readers know little CSS, and none from elsewhere: attributes and inline styles alone. */
const page = (language: Language, title: string, content: string): string =>
  `<!doctype html>
<html lang="${language}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>${title}</title></head>
<body style="margin:0;padding:24px;font:16px/1.6 system-ui,'Segoe UI',Tahoma,Arial,sans-serif;color:#1c2733">
${content}
</body>
</html>`;

/** What stands below a letter's text. */
export interface LetterEnd {
  readonly footer: string;
  /** Where no more letters of the kind can be asked for, by a link. */
  readonly unsubscribe?: string | undefined;
}

/** The end of the letter of a message. */
export const messageEnd = (language: Language, unsubscribe?: string): LetterEnd => ({
  footer: phrases.footer[language],
  unsubscribe,
});

const small = 'margin-top:32px;font-size:13px;color:#5b6b7a';

const endOf = ({ footer, unsubscribe }: LetterEnd, language: Language): string => {
  const link =
    unsubscribe && ` <a href="${escaped(unsubscribe)}">${escaped(phrases.unsubscribeLink[language])}</a>`;
  return `<p style="${small}">${escaped(footer)}${link ?? ''}</p>`;
};

const htmlOf = ({ title, text, quote }: Rendered, language: Language, end: LetterEnd): string => {
  // What somebody wrote runs as its own letters do.
  const quoted = paragraphs(quote ?? '').map((line) => `<p dir="auto">${escaped(line)}</p>`);
  const content = [
    `<h1 style="font-size:20px">${escaped(title)}</h1>`,
    ...paragraphs(text).map((line) => `<p>${escaped(line)}</p>`),
    ...(quoted.length
      ? [
          `<blockquote style="margin:16px 0;padding:1px 16px;background:#f2f5f8">${quoted.join('\n')}</blockquote>`,
        ]
      : []),
    endOf(end, language),
  ];
  return page(language, escaped(title), content.join('\n'));
};

/** The e-mail of a rendered message: the same text twice, plain and as HTML. */
export const emailContentOf = (
  rendered: Rendered,
  language: Language,
  end: LetterEnd = messageEnd(language),
): EmailContent => {
  const { title, text, quote } = rendered;
  const quoted = paragraphs(quote ?? '').map((line) => `> ${line}`);
  const link = end.unsubscribe ? [`${phrases.unsubscribeLink[language]}: ${end.unsubscribe}`] : [];
  const parts = [
    title,
    text,
    ...(quoted.length ? [quoted.join('\n')] : []),
    [end.footer, ...link].join('\n'),
  ];
  return { subject: title, text: parts.join('\n\n'), html: htmlOf(rendered, language, end) };
};
