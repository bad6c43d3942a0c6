import type { Language } from '../../../functions/kernel/text/languages';
import { amountText, dayText, inDigitsOf, momentText } from '../../../functions/receipts/paper/numerals';

const at = Date.parse('2026-12-31T22:30:00Z');

it.each<[Language, string]>([
  ['en', 'No. 2026/1790'],
  ['ar', 'No. ٢٠٢٦/١٧٩٠'],
  ['fa', 'No. ۲۰۲۶/۱۷۹۰'],
])('digits in %s', (language, expected) => expect(inDigitsOf(language, 'No. 2026/1790')).toBe(expected));

it.each<[Language, string]>([
  ['en', '1,234,567.890'],
  ['ar', '١٬٢٣٤٬٥٦٧٫٨٩٠'],
  ['fa', '۱٬۲۳۴٬۵۶۷٫۸۹۰'],
])('amounts in %s', (language, expected) =>
  expect(amountText({ amount: 1_234_567_890, currency: 'JOD' }, language)).toBe(expected),
);

it('amounts have the decimals that the currency has, and are never rounded', () => {
  expect(amountText({ amount: 5, currency: 'JPY' }, 'en')).toBe('5');
  expect(amountText({ amount: 5, currency: 'IRR' }, 'fa')).toBe('۰٫۰۵');
  expect(amountText({ amount: 9_007_199_254_740_991, currency: 'JOD' }, 'en')).toBe('9,007,199,254,740.991');
});

// In Amman the year has ended by then, in London it has not.
it.each<[Language, string, string]>([
  ['en', 'Asia/Amman', 'January 1, 2027'],
  ['en', 'Europe/London', 'December 31, 2026'],
  ['ar', 'Asia/Amman', '١ يناير ٢٠٢٧'],
  ['fa', 'Asia/Tehran', '۱۱ دی ۱۴۰۵ (۱ ژانویهٔ ۲۰۲۷)'],
])('days in %s in %s', (language, timeZone, expected) =>
  expect(dayText(at, timeZone, language)).toBe(expected),
);

it.each<[Language, string]>([
  ['en', 'January 1, 2027, 01:30'],
  ['ar', '١ يناير ٢٠٢٧، ٠١:٣٠'],
  ['fa', '۱۱ دی ۱۴۰۵ (۱ ژانویهٔ ۲۰۲۷)، ۰۱:۳۰'],
])('times in %s', (language, expected) => expect(momentText(at, 'Asia/Amman', language)).toBe(expected));
