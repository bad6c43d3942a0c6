import type { Language } from '../text/languages';

/*
 * Pages for browsers, which load nothing from other origins.
 */

/** Headers of pages: they load only what this portal serves, and may not be framed. */
export const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
} as const;

export const html = 'text/html; charset=utf-8';

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E" +
  "%3Crect width='16' height='16' rx='4' fill='%230b6b4f'/%3E" +
  "%3Cpath d='M4 12V7a4 4 0 0 1 8 0v5' fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E";

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text escaped for HTML, attributes included. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => entities[each] ?? each);

/** The head of a page, with the style at a path of the portal. */
export const head = (title: string, style: string): string => `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${escaped(style)}">
</head>`;

/** The beginning of a page in a language. */
export const htmlIn = (language: Language): string =>
  `<!doctype html>\n<html lang="${language}" dir="${language === 'en' ? 'ltr' : 'rtl'}">`;
