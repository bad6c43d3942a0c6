import fc from 'fast-check';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { openSigner } from '../../../functions/kernel/identity/signer';
import { readCursor, writeCursor } from '../../../functions/kernel/table/cursor';

import { testKeys } from '../../support/seals';

const signer = openSigner(testKeys);
const position = fc.string({ unit: 'grapheme' });

describe('a cursor', () => {
  it('brings back the position it was made of', () => {
    fc.assert(
      fc.property(position, (at) => {
        expect(readCursor(signer, 'list', writeCursor(signer, 'list', at))).toBe(at);
      }),
    );
  });

  it('does not fit another list', () => {
    const cursor = writeCursor(signer, 'complaints of amina', '2026');
    expect(() => readCursor(signer, 'complaints of badr', cursor)).toThrow(Refusal);
  });

  it('is refused when any of its letters is changed, taken out or put in', () => {
    const cursor = writeCursor(signer, 'list', '2026-03-01T09:00:00.000Z#0v');
    const letter = fc.constantFrom(...'abcXYZ019-_.=~ #');
    fc.assert(
      fc.property(fc.nat(cursor.length), fc.nat(1), letter, (at, removed, put) => {
        const forged = cursor.slice(0, at) + put + cursor.slice(at + removed);
        fc.pre(forged !== cursor);
        expect(() => readCursor(signer, 'list', forged)).toThrow(Refusal);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['', '.', '..', 'a.b', '.'.repeat(400)])('is not %j', (text) => {
    expect(() => readCursor(signer, 'list', text)).toThrow(Refusal);
  });
});
