import { type Language, languages } from '../../functions/kernel/text/languages';
import type { Currency } from '../../functions/kernel/text/money';
import { exponents } from '../../functions/kernel/text/money';
import { arabic } from './arabic';
import { english } from './english';
import { persian } from './persian';
import { style } from './style';
import type { Texts } from './texts';

/*
 * What all pages of the bank have in common. They need no script and load nothing.
 */

export const texts: Readonly<Record<Language, Texts>> = { en: english, ar: arabic, fa: persian };

/** With the digits of the language, whatever the runtime holds to be usual. */
const locales: Readonly<Record<Language, string>> = { en: 'en', ar: 'ar-u-nu-arab', fa: 'fa-u-nu-arabext' };

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** Runs in the direction of its own letters, and leaves its neighbours alone. */
export const bdi = (text: string): string => `<bdi>${escaped(text)}</bdi>`;

/** An amount in minor units as people write it, with all its decimals. */
export const moneyText = (amount: number, currency: Currency, language: Language): string => {
  const decimals = exponents[currency];
  const digits = String(amount).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const exact = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  const options = {
    style: 'currency',
    currency,
    currencyDisplay: language === 'en' ? 'code' : 'name',
  } as const;
  const fraction = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  // As a text of decimals, so that no amount passes through a floating-point number.
  return new Intl.NumberFormat(locales[language], { ...options, ...fraction }).format(
    exact as Intl.StringNumericLiteral,
  );
};

/** `in 29 minutes`: hours from two on, seconds in the last minute. */
export const timeText = (milliseconds: number, language: Language): string => {
  const format = new Intl.RelativeTimeFormat(locales[language]);
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return format.format(seconds, 'second');
  if (seconds < 7200) return format.format(Math.floor(seconds / 60), 'minute');
  return format.format(Math.floor(seconds / 3600), 'hour');
};

const switcher = (path: string, present: Language): string => {
  const link = (language: Language) =>
    language === present
      ? `<span lang="${language}" aria-current="true">${texts[language].language}</span>`
      : `<a href="${path}?language=${language}" lang="${language}" hreflang="${language}">${texts[language].language}</a>`;
  return `<nav>${languages.map(link).join('')}</nav>`;
};

interface Page {
  readonly language: Language;
  readonly title: string;
  /** Its own path: where the same page is in other languages. */
  readonly path: string;
  readonly content: string;
  /** Seconds after which the page refreshes itself. */
  readonly refresh?: number;
}

export const page = ({ language, title, path, content, refresh }: Page): string => {
  const { bank, sandbox } = texts[language];
  const again = refresh ? `<meta http-equiv="refresh" content="${refresh}">` : '';
  return `<!doctype html>
<html lang="${language}" dir="${language === 'en' ? 'ltr' : 'rtl'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${again}
<title>${escaped(title)} – ${escaped(bank)}</title>
<style>${style}</style></head>
<body>
<header><strong>${escaped(bank)}</strong>${switcher(path, language)}</header>
<p class="sandbox" role="note">${escaped(sandbox)}</p>
<main>
${content}
</main>
</body>
</html>`;
};
