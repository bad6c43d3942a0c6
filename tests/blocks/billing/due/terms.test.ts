import * as v from 'valibot';
import { checkTerms } from '../../../../functions/blocks/billing/due/check';
import { allocate } from '../../../../functions/blocks/billing/due/due';
import { type Terms, terms, termsInput } from '../../../../functions/blocks/billing/due/terms';
import { account } from './accounts';

const takes = (given: unknown) => v.safeParse(terms, given).success;
const interest = { head: 'interest', rate: '0.09', per: 'year', dayCount: 'actual/365' };
const penalty = { head: 'fines', rate: '0.05', repeat: 'once' };

describe('terms', () => {
  const full = {
    discount: { until: '2026-01-10', rate: '0.1' },
    penalty: { ...penalty, afterDays: 10, basis: 'original', cap: { rate: '0.2' } },
    interest: { ...interest, afterDays: 0, basis: 'outstanding', cap: { amount: 5_000 } },
    instalments: [
      { dueOn: '2026-01-31', amount: 400_000 },
      { dueOn: '2026-02-28', amount: 600_000 },
    ],
    minimumPart: 1_000,
    allocation: ['principal', 'interest', 'penalty'],
    rounding: 'half-even',
  };

  it('may be none, or all of them, and are kept as they were given', () => {
    expect(v.parse(terms, {})).toEqual({});
    expect(v.parse(terms, full)).toEqual(full);
  });

  it.each(Object.keys(full))('may be without %s', (name) => {
    expect(takes({ ...full, [name]: undefined })).toBe(true);
  });

  it.each<[string, unknown]>([
    ['something else', { fee: 1 }],
    ['a penalty of a rate and an amount', { penalty: { ...penalty, amount: 5 } }],
    ['a penalty of neither', { penalty: { head: 'fines', repeat: 'once' } }],
    ['a cap of a rate and an amount', { penalty: { ...penalty, cap: { rate: '0.1', amount: 5 } } }],
    ['a cap of neither', { interest: { ...interest, cap: {} } }],
    ['a penalty with more grace than a year', { penalty: { ...penalty, afterDays: 367 } }],
    ['a rate as a number', { interest: { ...interest, rate: 0.09 } }],
    ['interest by the year without a day count', { interest: { ...interest, dayCount: undefined } }],
    ['interest by the day with one', { interest: { ...interest, per: 'day' } }],
    ['interest by the month with one', { interest: { ...interest, per: 'month' } }],
    ['another day count', { interest: { ...interest, dayCount: '30/360' } }],
    ['a discount of all', { discount: { until: '2026-01-10', rate: '1' } }],
    ['a discount of neither', { discount: { until: '2026-01-10' } }],
    ['a discount until no day', { discount: { until: '2026-02-30', amount: 5 } }],
    ['one instalment', { instalments: full.instalments.slice(1) }],
    ['61 instalments', { instalments: Array.from({ length: 61 }, () => full.instalments[0]) }],
    ['an instalment of nothing', { instalments: [full.instalments[0], { dueOn: '2026-03-01', amount: 0 }] }],
    ['an order of two', { allocation: ['principal', 'interest'] }],
    ['an order that names one twice', { allocation: ['principal', 'interest', 'interest'] }],
    ['a smallest part of nothing', { minimumPart: 0 }],
    ['rounding up', { rounding: 'up' }],
  ])('are refused with %s', (_, given) => expect(takes(given)).toBe(false));

  describe('that an agency gives', () => {
    const rateOf = (rate: unknown) => {
      const { success, output, issues } = v.safeParse(termsInput, { penalty: { ...penalty, rate } });
      return success ? (output as Terms).penalty?.rate : issues[0]?.message;
    };

    it.each([
      ['0.05', '0.05'],
      ['1', '1'],
      [{ percent: '150' }, '1.5'],
      [{ percent: '5' }, '0.05'],
      [{ percent: '0.5' }, '0.005'],
      [{ percent: '9900' }, '99'],
      [{ ratio: '1.5' }, '1.5'],
      [{ ratio: '2' }, '2'],
    ])('have a rate of %j, which is kept as %s', (given, kept) => expect(rateOf(given)).toBe(kept));

    it.each([
      ['1.5'],
      ['2'],
      [{ percent: '10000' }],
      [{ percent: '0' }],
      [{ percent: '1.5', ratio: '1.5' }],
      [{ ratio: 1.5 }],
      [{}],
    ])('are refused with a rate of %j', (given) => expect(rateOf(given)).toMatch(/^Must be a decimal/));

    it('say what is meant where a plain rate is above the whole', () =>
      expect(rateOf('1.5')).toContain('"percent"'));
  });

  it('are shown with whatever rate is kept', () =>
    expect(takes({ penalty: { ...penalty, rate: '1.5' } })).toBe(true));

  it('say in which order a payment is spread; interest, penalty, principal if nothing is said', () => {
    const late = {
      penalty: { ...penalty, repeat: 'once' as const },
      interest: v.parse(terms, { interest }).interest,
    };
    const order = (more: Terms) =>
      allocate(account({ ...late, ...more }), '2026-03-01', 5_000_000).parts.map(({ part }) => part);
    expect(order({})).toEqual(['interest', 'penalty', 'principal']);
    expect(order({ allocation: ['penalty', 'principal', 'interest'] })).toEqual([
      'penalty',
      'principal',
      'interest',
    ]);
  });
});

describe('terms and their bill', () => {
  const wrong = (given: Terms, bill = {}) =>
    checkTerms(account(given, bill), '/items/3').map((error) => [error.in, error.pointer, error.code]);
  const dueOn = '2026-01-31';

  it('go together', () => {
    expect(wrong({})).toEqual([]);
    expect(
      wrong({
        discount: { until: dueOn, amount: 999_999 },
        minimumPart: 1_000_000,
        instalments: [
          { dueOn, amount: 1 },
          { dueOn: '2026-02-01', amount: 999_999 },
        ],
      }),
    ).toEqual([]);
  });

  it('do not, where the instalments are not the principal', () => {
    const instalments = [
      { dueOn, amount: 400_000 },
      { dueOn: '2026-02-28', amount: 599_999 },
    ];
    expect(wrong({ instalments })).toEqual([
      ['body', '/items/3/terms/instalments', 'instalments-do-not-add-up'],
    ]);
    expect(checkTerms(account({ instalments }))).toEqual([
      {
        ...{ in: 'body', pointer: '/terms/instalments', code: 'instalments-do-not-add-up' },
        detail: 'The instalments come to 999999, and the lines to 1000000.',
      },
    ]);
  });

  it('do not, where instalments are out of order, or the first is not due with the bill', () => {
    const instalments = [
      { dueOn: '2026-02-28', amount: 400_000 },
      { dueOn: '2026-02-28', amount: 300_000 },
      { dueOn, amount: 300_000 },
    ];
    expect(wrong({ instalments })).toEqual([
      ['body', '/items/3/terms/instalments/1/dueOn', 'instalments-out-of-order'],
      ['body', '/items/3/terms/instalments/2/dueOn', 'instalments-out-of-order'],
      ['body', '/items/3/terms/instalments/0/dueOn', 'first-instalment-not-due'],
    ]);
  });

  it('do not, where a discount is late, or all there is, once it is rounded', () => {
    expect(wrong({ discount: { until: '2026-02-01', amount: 1_000_000 } })).toEqual([
      ['body', '/items/3/terms/discount/until', 'discount-after-due-date'],
      ['body', '/items/3/terms/discount/amount', 'discount-of-everything'],
    ]);
    expect(
      wrong({ discount: { until: dueOn, rate: '0.5' } }, { lines: [{ head: 'fee', amount: 1 }] }),
    ).toEqual([['body', '/items/3/terms/discount/rate', 'discount-of-everything']]);
  });

  it('do not, where the smallest part is more than the whole, or the whole more than can be paid', () => {
    expect(wrong({ minimumPart: 1_000_001 })).toEqual([
      ['body', '/items/3/terms/minimumPart', 'minimum-above-principal'],
    ]);
    const most = { head: 'tax', amount: 1_000_000_000_000_000 };
    expect(wrong({}, { lines: [most] })).toEqual([]);
    expect(wrong({}, { lines: [most, { head: 'fee', amount: 1 }] })).toEqual([
      ['body', '/items/3/lines', 'principal-too-large'],
    ]);
  });
});
