import fc from 'fast-check';
import { key } from '../../../functions/kernel/table/table';

const part = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('#', '%', '2', '3', '5', 'a') }));
const parts = fc.array(part, { minLength: 1, maxLength: 4 }) as fc.Arbitrary<[string, ...string[]]>;

describe('a key', () => {
  it('is never that of two different things', () => {
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        expect(key(...left) === key(...right)).toBe(JSON.stringify(left) === JSON.stringify(right));
      }),
      { numRuns: 2000 },
    );
  });

  it('begins with its kind, whatever the parts after it hold', () => {
    expect(key('note', 'a#b', '100%')).toBe('note#a%23b#100%25');
  });

  it('keeps the order of instants', () => {
    const time = fc.date({ min: new Date(0), max: new Date('2999-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, (left, right) => {
        const ofKeys = Math.sign(
          Buffer.compare(
            Buffer.from(key(left.toISOString(), 'x')),
            Buffer.from(key(right.toISOString(), 'x')),
          ),
        );
        expect(ofKeys).toBe(Math.sign(left.getTime() - right.getTime()));
      }),
    );
  });
});
