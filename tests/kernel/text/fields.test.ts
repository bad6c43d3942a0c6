import fc from 'fast-check';
import * as v from 'valibot';
import { maxCharacters, minCharacters } from '../../../functions/kernel/text/characters';
import { phone, url } from '../../../functions/kernel/text/contact';
import {
  date,
  id,
  instantInput,
  latitude,
  names,
  number,
  numberInput,
  oneLine,
  paging,
  text,
} from '../../../functions/kernel/text/fields';

const takes = (schema: v.GenericSchema<unknown, unknown>, value: unknown) =>
  v.safeParse(schema, value).success;

describe('an instant as callers write it', () => {
  it.each([
    ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00.000Z'],
    ['2026-03-01T09:00:00+03:00', '2026-03-01T06:00:00.000Z'],
    ['2026-03-01T01:00:00.5+03:30', '2026-02-28T21:30:00.500Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('%s is taken as %s', (written, meant) => expect(v.parse(instantInput, written)).toBe(meant));

  it.each([
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-04-31T23:00:00-05:00',
    '2026-13-01T00:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T09:00:00',
    '2026-03-01',
    '2026-03-01T09:00:60Z',
    '9999-12-31T23:59:59-12:00',
    '0000-01-01T00:00:00+12:00',
    '+010000-01-01T00:00:00Z',
    'Sun, 01 Mar 2026 09:00:00 GMT',
    '1772355600000',
    '',
  ])('%j is refused', (written) => expect(takes(instantInput, written)).toBe(false));

  it('becomes 24 characters whose order is that of time', () => {
    const written = fc.string({ unit: fc.constantFrom(...'0123456789-+:.TZ '), maxLength: 40 });
    const nearly = fc
      .tuple(
        fc.integer({ min: 0, max: 9999 }),
        fc.nat(13),
        fc.nat(32),
        fc.nat(24),
        fc.integer({ min: -15, max: 15 }),
      )
      .map(([year, month, day, hour, offset]) => {
        const two = (number: number) => String(Math.abs(number)).padStart(2, '0');
        const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        return `${date}T${two(hour)}:00:00${offset < 0 ? '-' : '+'}${two(offset)}:00`;
      });
    fc.assert(
      fc.property(fc.oneof(written, nearly), (given) => {
        const { success, output } = v.safeParse(instantInput, given);
        if (success) expect(output).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a text', () => {
  it.each(['Milk', 'حفرة في الطريق', 'line\nline\ttab', '👩‍👩‍👧 family', 'می‌خواهم'])('takes %j', (written) =>
    expect(v.parse(text(50), written)).toBe(written),
  );
  it.each([
    '',
    '   ',
    '\u0000',
    'a\u0007b',
    '\u0085',
    '\ud800',
    'x\udc00y',
    'x'.repeat(51),
    7,
    null,
    ['x'],
    {},
  ])('refuses %j', (written) => expect(takes(text(50), written)).toBe(false));
  it('is trimmed before it is measured', () => expect(v.parse(text(3), '  abc\n')).toBe('abc'));
});

describe('a name, or whatever else stands in one line', () => {
  const schema = oneLine(12);
  it.each(['a\nb', 'a\tb', 'a\rb', 'a\u2028b', 'a\u0000', '\u202e', '', 'x'.repeat(13)])(
    'is not %j',
    (written) => expect(takes(schema, written)).toBe(false),
  );
  it.each([
    ['  Amina ', 'Amina'],
    ['Sa\u202elim\u202c', 'Salim'],
    ['\u2067علي\u2069\u200f', 'علي'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
  ])('%j is kept as %j', (written, kept) => expect(v.parse(schema, written)).toBe(kept));
  it('stands so in each language', () =>
    expect(v.parse(names(20), { en: 'Pot\u202ehole' })).toEqual({ en: 'Pothole' }));
});

describe('the length of a text', () => {
  it.each([
    ['😀'.repeat(5), true],
    ['😀'.repeat(6), false],
    ['ab\u0301c', true],
    ['abcdef', false],
  ])('of %j is counted in characters: at most five are %p', (written, fits) =>
    expect(takes(text(5), written)).toBe(fits),
  );
  it('is that of JSON Schema, for any text and bound', () => {
    const bound = fc.nat(8);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 8 }), bound, bound, (written, least, most) => {
        const schema = v.pipe(v.string(), minCharacters(least), maxCharacters(most));
        const count = [...written].length;
        expect(v.is(schema, written)).toBe(count >= least && count <= most);
      }),
    );
  });
});

describe('digits', () => {
  it.each([
    [phone, '+٩٦٢٧٩١٢٣٤٥٦٧', '+962791234567'],
    [phone, '\u200e+۹۶۲۷۹۱۲۳۴۵۶۷', '+962791234567'],
    [date, '٢٠٢٦-٠٣-٠١', '2026-03-01'],
    [date, '۲۰۲۶-۰۳-۰۱', '2026-03-01'],
    [instantInput, '۲۰۲۶-۰۳-۰۱T۰۹:۰۰:۰۰Z', '2026-03-01T09:00:00.000Z'],
  ] as const)('of Arabic and Persian are digits (%#)', (schema, written, meant) =>
    expect(v.parse(schema, written)).toBe(meant),
  );
  it('of other scripts are none', () => expect(takes(date, '२०२६-०३-०१')).toBe(false));
});

describe('a number', () => {
  it('is brought into the range of the table (1E-130 to 1E+126)', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (given) => {
        const kept = Math.abs(v.parse(number(-1e15, 1e15), given));
        expect(kept === 0 || kept >= 1e-9).toBe(true);
        expect(Math.abs(kept - Math.abs(given))).toBeLessThanOrEqual(1e-9);
      }),
    );
    expect(v.parse(latitude, 31.9539)).toBe(31.9539);
    expect(v.parse(latitude, -5.4e-323)).toBeCloseTo(0, 20);
  });

  it.each([1e308, -1e16, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p', (given) => {
    expect(v.is(number(-1e15, 1e15), given)).toBe(false);
  });
});

describe('a number in a query', () => {
  const schema = numberInput(-90, 90);
  it.each([
    ['0', 0],
    ['-12.5', -12.5],
    ['90', 90],
    ['١٢', 12],
    ['-۱۲٫۵', -12.5],
  ])('%s is %d', (written, meant) => expect(v.parse(schema, written)).toBe(meant));
  it.each(['', ' 1', '1e2', '0x10', 'NaN', 'Infinity', '90.1', '1,5', '--1', '1.', 1])(
    '%j is refused',
    (written) => expect(takes(schema, written)).toBe(false),
  );
});

describe('paging', () => {
  const schema = v.strictObject(paging);
  it('is twenty entries where nothing is said', () => expect(v.parse(schema, {})).toEqual({ limit: 20 }));
  it.each(['0', '101', '2.5', '-1', 'all', ''])('refuses a limit of %j', (limit) =>
    expect(takes(schema, { limit })).toBe(false),
  );
});

describe('names', () => {
  it.each([{}, { EN: 'x' }, { e: 'x' }, { en: '' }, { 'en-': 'x' }, { en: { en: 'x' } }, [], null])(
    'refuse %j',
    (given) => expect(takes(names(20), given)).toBe(false),
  );
  it('take a region or a script', () =>
    expect(takes(names(20), { en: 'x', 'ar-JO': 'x', 'az-Arab': 'x' })).toBe(true));
});

describe('an id', () => {
  it.each(['', 'A'.repeat(24), '0'.repeat(23), '0'.repeat(41), `${'0'.repeat(24)}\n`, '../../..'])(
    'is not %j',
    (written) => expect(takes(id, written)).toBe(false),
  );
});

describe('a page of the web', () => {
  it.each(['https://amman.example', 'https://amman.example:8443/a%20b/?q=1&r=%D9%85#/top'])(
    'may be %s',
    (given) => {
      expect(v.parse(url, given)).toBe(given);
    },
  );

  it.each([
    'https://XzOa{6L',
    'https://a b.example',
    'http://amman.example',
    'https://a.example/\\',
    'https://a.example/%zz',
  ])('is not %s', (given) => {
    expect(v.is(url, given)).toBe(false);
  });
});
