import { checkDigitOf } from '../../../functions/blocks/references/check-digit';
import { type Kind, readReference, shortReferenceOf } from '../../../functions/blocks/references/reference';

const id = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';
const kinds: readonly Kind[] = ['appointment', 'bill', 'complaint', 'fine', 'payment'];
const digits = [...'0123456789'];

/** Rows of digits that lead to each of the ten states in which the check may be. */
const states = digits.map((digit) => digit);

describe('a check digit', () => {
  it('ends every row so that the whole comes to 0', () => {
    for (const row of ['', '5', '48319027', '0000000000'])
      expect(checkDigitOf(row + checkDigitOf(row))).toBe('0');
  });

  it('differs for each digit that could stand at a place, whatever came before', () => {
    for (const before of states) {
      expect(new Set(digits.map((digit) => checkDigitOf(before + digit))).size).toBe(10);
    }
  });

  it('differs when neighbours change places, whatever came before', () => {
    expect(new Set(states.map((before) => checkDigitOf(before))).size).toBe(10);
    for (const before of states)
      for (const one of digits)
        for (const other of digits.filter((each) => each !== one))
          expect(checkDigitOf(before + one + other)).not.toBe(checkDigitOf(before + other + one));
  });
});

describe('a short reference', () => {
  const reference = shortReferenceOf('complaint', id);
  const plain = reference.replaceAll('-', '').slice(1);

  it('is a letter and groups of digits, of each kind its own, and ever the same', () => {
    expect(reference).toMatch(/^C-\d{4}-\d{4}-\d{3}$/);
    expect(reference).toBe('C-0202-9976-032');
    expect(new Set(kinds.map((kind) => shortReferenceOf(kind, id).slice(1))).size).toBe(kinds.length);
  });

  it.each([
    ['as it is shown', reference],
    ['in lower case, with spaces', reference.toLowerCase().replaceAll('-', ' ')],
    ['without hyphens', `C${plain}`],
    ['without its letter', plain],
    ['with dashes of a word processor', reference.replaceAll('-', '–')],
    ['in isolates, as it is copied from a message', `\u2068${reference}\u2069`],
    ['in digits of Arabic', reference.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))],
    [
      'in digits of Persian',
      reference.replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit))),
    ],
  ])('is read %s', (_, typed) => {
    expect(readReference('complaint', typed)).toEqual({ digits: plain });
  });

  it('is mistyped with any digit wrong, and with neighbours that differ the wrong way round', () => {
    const wrong = [...plain].flatMap((right, at) => [
      ...digits
        .filter((digit) => digit !== right)
        .map((digit) => plain.slice(0, at) + digit + plain.slice(at + 1)),
      ...(at > 0 && plain[at - 1] !== right
        ? [plain.slice(0, at - 1) + right + plain[at - 1] + plain.slice(at + 1)]
        : []),
    ]);
    expect(wrong.length).toBeGreaterThan(100);
    for (const each of wrong) expect(readReference('complaint', each)).toBe('mistyped');
  });

  it('is mistyped where it is of another kind, by its letter and without', () => {
    for (const kind of kinds.filter((each) => each !== 'complaint')) {
      const other = shortReferenceOf(kind, id);
      expect(readReference('complaint', other)).toBe('mistyped');
      expect(readReference('complaint', `C${other.slice(1)}`)).toBe('mistyped');
    }
  });

  it.each(['', 'Import 17', '2026-000123', `${plain}1`, `CC${plain}`])('is not meant by %p', (typed) => {
    expect(readReference('complaint', typed)).toBeUndefined();
  });

  it('is shared by about as many as chance has it: of 50,000 none or one pair is', () => {
    const known = new Set<string>();
    for (let count = 0; count < 50_000; count += 1) known.add(shortReferenceOf('bill', `id ${count}`));
    // 50,000² / 2 / 10¹⁰ = 0.125 pairs.
    expect(50_000 - known.size).toBeLessThan(4);
  });
});
