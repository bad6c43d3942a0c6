import { insideOf, outsideOf, sandboxIn, sandboxOf } from '../../../functions/kernel/sandbox/names';
import { objectInside, objectOutside } from '../../../functions/kernel/sandbox/objects';
import { key } from '../../../functions/kernel/table/table';

const sandbox = sandboxOf('0ivd3ac8f4k2m9q7t1b6s5eg', 2);
const inside = insideOf(sandbox);

describe('a partition in a sandbox', () => {
  it.each([key('bill', 'a'), key('bills'), key('bill', '', ''), key('bill', '%#', 'x')])(
    '%s is another there, and read back',
    (own) => {
      const there = inside(own);
      expect(there).not.toBe(own);
      expect([sandboxIn(there), outsideOf(there)]).toEqual([sandbox, own]);
    },
  );

  it('begins with its kind, by which functions are granted access', () => {
    expect(inside(key('bill', 'a'))).toBe(`bill#%@${sandbox}#a`);
    expect(inside(key('bills'))).toBe(`bills#%@${sandbox}`);
  });

  it('is named by nobody outside, whatever they write', () => {
    for (const text of [`%@${sandbox}`, `#%@${sandbox}`, `a#%@${sandbox}#b`]) {
      expect(sandboxIn(key('bill', text))).toBeUndefined();
      expect(sandboxIn(key('bill', text, 'b'))).toBeUndefined();
    }
  });

  it('is another in the next generation, and of another agency', () => {
    const others = [sandboxOf('0ivd3ac8f4k2m9q7t1b6s5eg', 3), sandboxOf('1ivd3ac8f4k2m9q7t1b6s5eg', 2)];
    const all = [sandbox, ...others].map((each) => insideOf(each)(key('bill', 'a')));
    expect(new Set(all).size).toBe(3);
  });

  it('is no partition of a sandbox within', () => {
    expect(() => inside(inside(key('bill', 'a')))).toThrow('no key inside');
  });
});

describe('an object in a sandbox', () => {
  it('lies behind its prefix and kind, and is read back', () => {
    const there = objectInside('incoming/tax-import/j/f', sandbox);
    expect(there).toBe(`incoming/tax-import/~${sandbox}/j/f`);
    expect(objectOutside(there)).toEqual({ key: 'incoming/tax-import/j/f', sandbox });
    expect(objectOutside('incoming/tax-import/j/f')).toEqual({ key: 'incoming/tax-import/j/f' });
  });
});
