import fc from 'fast-check';
import { keysIn, readKeyRing } from '../../../functions/kernel/identity/keys';
import { openSigner } from '../../../functions/kernel/identity/signer';
import { keysOf } from '../../support/seals';

const [old, young] = ['o'.repeat(32), 'y'.repeat(32)];
const before = openSigner(keysOf(old));
const between = openSigner(keysOf(`1:${old} 2:${young}`));
const since = openSigner(keysOf(`2:${young} 1:${old}`));
const after = openSigner(keysOf(`2:${young}`));

describe('a tag', () => {
  it('fits its text and its use alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, wrong) => {
        const tag = before.sign('cursor', text);
        expect(before.verify('cursor', text, tag)).toBe(true);
        expect(before.verify('other', text, tag)).toBe(false);
        expect(after.verify('cursor', text, tag)).toBe(false);
        expect(before.verify('cursor', wrong, tag)).toBe(wrong === text);
        expect(before.verify('cursor', text, wrong)).toBe(wrong === tag);
      }),
    );
  });

  it('is made by the first key of a ring, and verified by each', () => {
    expect(between.sign('cursor', 'x')).toBe(before.sign('cursor', 'x'));
    expect(since.sign('cursor', 'x')).toBe(after.sign('cursor', 'x'));
    for (const signer of [before, after])
      for (const ring of [between, since])
        expect(ring.verify('cursor', 'x', signer.sign('cursor', 'x'))).toBe(true);
  });
});

test('secrets are derived by each key, by the one that makes first, and lasting ones by the oldest', () => {
  expect(since.deriveEach('webhook', 'x')).toEqual([
    ...after.deriveEach('webhook', 'x'),
    ...before.deriveEach('webhook', 'x'),
  ]);
  expect(since.deriveSecret('key', 'x')).toBe(after.deriveSecret('key', 'x'));
  expect(since.deriveLasting('key', 'x')).toBe(before.deriveSecret('key', 'x'));
});

test.each([
  '',
  'short',
  `1:${old} 1:${young}`,
  `${old} 1:${young}`,
  `0:${old}`,
  `2:${young} 1:short`,
  `x:${old}`,
])('no ring is %j', (text) =>
  expect(() => readKeyRing('cursor', text)).toThrow('The keys of cursor cannot be read'),
);

test('a function has the keys that its environment names, and says which it lacks', () => {
  const keys = keysIn({ SEAL_OWNED_ID: old });
  expect(keys('owned-id').all).toHaveLength(1);
  expect(() => keys('cursor')).toThrow('SEAL_CURSOR is not set');
});
