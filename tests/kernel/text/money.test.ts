import fc from 'fast-check';
import * as v from 'valibot';
import {
  type Currency,
  currencies,
  decimalOf,
  exponents,
  formatMoney,
  type Money,
  money,
} from '../../../functions/kernel/text/money';

const anyMoney: fc.Arbitrary<Money> = fc.record({
  amount: fc.oneof(fc.integer({ min: 0, max: 1_000_000_000_000_000 }), fc.integer({ min: 0, max: 2_000 })),
  currency: fc.constantFrom(...currencies),
});

describe('money', () => {
  it.each<[unknown, boolean]>([
    [{ amount: 1, currency: 'JOD' }, true],
    [{ amount: 1_000_000_000_000_000, currency: 'IRR' }, true],
    [{ amount: 1_000_000_000_000_001, currency: 'IRR' }, false],
    [{ amount: 0, currency: 'JOD' }, false],
    [{ amount: -1, currency: 'JOD' }, false],
    [{ amount: 1.5, currency: 'JOD' }, false],
    [{ amount: '1', currency: 'JOD' }, false],
    [{ amount: 1, currency: 'jod' }, false],
    [{ amount: 1, currency: 'XAU' }, false],
    [{ amount: 1 }, false],
  ])('%j is taken: %s', (given, taken) => expect(v.safeParse(money, given).success).toBe(taken));

  it('has as many decimals as ISO 4217 says, not as many as people write', () => {
    const three: Currency[] = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'];
    for (const currency of currencies) {
      expect([currency, exponents[currency]]).toEqual([
        currency,
        three.includes(currency) ? 3 : currency === 'JPY' ? 0 : 2,
      ]);
    }
  });
});

describe('an amount as a decimal', () => {
  it.each<[number, Currency, string]>([
    [1_500, 'JOD', '1.500'],
    [5, 'JOD', '0.005'],
    [0, 'JOD', '0.000'],
    [1_234_567, 'JPY', '1234567'],
    [0, 'JPY', '0'],
    [150, 'IRR', '1.50'],
    [-5, 'USD', '-0.05'],
    [1_000_000_000_000_000, 'USD', '10000000000000.00'],
  ])('%d minor units of %s are %s', (amount, currency, text) => {
    expect(decimalOf({ amount, currency })).toBe(text);
  });

  it('is exact', () => {
    fc.assert(
      fc.property(anyMoney, (given) => {
        const [, decimals = ''] = decimalOf(given).split('.');
        expect(decimals).toHaveLength(exponents[given.currency]);
        expect(Number(decimalOf(given).replace('.', ''))).toBe(given.amount);
      }),
    );
  });
});

describe('an amount for people', () => {
  it.each<[Money, string, string, string]>([
    [
      { amount: 1_234_567_500, currency: 'JOD' },
      'JOD\u00a01,234,567.500',
      '١٬٢٣٤٬٥٦٧٫٥٠٠ دينار أردني',
      '۱٬۲۳۴٬۵۶۷٫۵۰۰ دینار اردن',
    ],
    [
      { amount: 150_000, currency: 'IRR' },
      'IRR\u00a01,500.00',
      '١٬٥٠٠٫٠٠ ريال إيراني',
      '۱٬۵۰۰٫۰۰ ریال ایران',
    ],
    [{ amount: 1_500, currency: 'JPY' }, 'JPY\u00a01,500', '١٬٥٠٠ ين ياباني', '۱٬۵۰۰ ین ژاپن'],
    [{ amount: 5, currency: 'SAR' }, 'SAR\u00a00.05', '٠٫٠٥ ريال سعودي', '۰٫۰۵ ریال سعودی'],
  ])('%j', (given, en, ar, fa) => {
    expect(formatMoney(given, 'en')).toBe(en);
    expect(formatMoney(given, 'ar')).toBe(ar);
    expect(formatMoney(given, 'fa')).toBe(fa);
  });

  it('has every digit of the amount, in the digits of the language, and no marks of direction', () => {
    const zeros = { en: '0', ar: '٠', fa: '۰' };
    fc.assert(
      fc.property(anyMoney, fc.constantFrom('en', 'ar', 'fa'), (given, language) => {
        const text = formatMoney(given, language);
        const zero = zeros[language].charCodeAt(0);
        const digits = [...text]
          .map((each) => each.charCodeAt(0) - zero)
          .filter((each) => each >= 0 && each < 10);
        expect(Number(digits.join(''))).toBe(given.amount);
        expect(text).not.toMatch(/[\u061c\u200e\u200f]/);
      }),
    );
  });
});
