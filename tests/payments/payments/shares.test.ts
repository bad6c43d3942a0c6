import fc from 'fast-check';
import { spread } from '../../../functions/payments/captures/fee-split';
import {
  availableOf,
  type BookedAmount,
  remainingOf,
  reserveFrom,
} from '../../../functions/payments/payments/share';

const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);
const amount = fc.integer({ min: 0, max: 100_000_000_000_000 });

describe('a fee that several bear', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [100, [2, 1], [67, 33]],
    [5, [1, 1, 1, 1], [2, 1, 1, 1]],
    [1, [1, 1000], [0, 1]],
    [0, [3, 4], [0, 0]],
    [7, [0, 0], [0, 0]],
  ])('of %i goes by %j as %j', (whole, weights, expected) =>
    expect(spread(whole, weights)).toEqual(expected),
  );

  it('is borne in full, by each within one unit of its share, and always in the same way', () =>
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 10 }), (whole, weights) => {
        const total = sum(weights);
        fc.pre(total > 0);
        const parts = spread(whole, weights);
        expect(sum(parts)).toBe(whole);
        expect(spread(whole, weights)).toEqual(parts);
        parts.forEach((part, index) => {
          const exact = (BigInt(whole) * BigInt(weights[index] ?? 0)) / BigInt(total);
          expect([0n, 1n]).toContain(BigInt(part) - exact);
        });
      }),
    ));
});

describe('what is taken out of a share', () => {
  const entry = fc.record({
    chargeId: fc.constantFrom('one', 'two'),
    billId: fc.constantFrom('a', 'b'),
    account: fc.constantFrom('revenue:x' as const, 'revenue:y' as const, 'suspense' as const),
    amount: fc.integer({ min: 1, max: 1_000 }),
  });

  it('is of the last charge alone, last first, and nothing is lost', () =>
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 8 }),
        fc.nat(8_000),
        (booked: BookedAmount[], asked) => {
          const available = availableOf({ booked });
          const wanted = 1 + (asked % available);
          const { taken, left } = reserveFrom(booked, wanted);
          expect(remainingOf({ booked: taken })).toBe(wanted);
          expect(remainingOf({ booked: left }) + wanted).toBe(remainingOf({ booked }));
          expect(new Set(taken.map(({ chargeId }) => chargeId))).toEqual(new Set([booked.at(-1)?.chargeId]));
          expect([...taken, ...left].every((each) => each.amount > 0)).toBe(true);
          // What is left of the last charge was booked before what was taken.
          const places = (some: readonly BookedAmount[]) =>
            some.map((each) => `${each.billId} ${each.account}`);
          expect(places(booked)).toEqual(expect.arrayContaining(places(taken)));
        },
      ),
    ));

  it('is the penalty first, where it was booked last', () => {
    const of = { chargeId: 'c', billId: 'b' };
    const booked: BookedAmount[] = [
      { ...of, account: 'revenue:water', amount: 600 },
      { ...of, account: 'revenue:penalty', amount: 50 },
    ];
    expect(reserveFrom(booked, 60)).toEqual({
      taken: [
        { ...of, account: 'revenue:penalty', amount: 50 },
        { ...of, account: 'revenue:water', amount: 10 },
      ],
      left: [{ ...of, account: 'revenue:water', amount: 590 }],
    });
  });
});
