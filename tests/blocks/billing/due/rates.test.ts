import fc from 'fast-check';
import * as v from 'valibot';
import {
  discountRate,
  divided,
  fraction,
  partOf,
  rate,
} from '../../../../functions/blocks/billing/due/rates';

const takes = (schema: v.GenericSchema<unknown, unknown>, value: unknown) =>
  v.safeParse(schema, value).success;

describe('a rate', () => {
  it.each(['1', '0.015', '99.99999999', '0.00000001', '10', '1.50'])('may be %s', (given) => {
    expect(takes(rate, given)).toBe(true);
  });

  it.each([
    '0',
    '0.0',
    '0.00000000',
    '100',
    '01',
    '.5',
    '1.',
    '-0.1',
    '+1',
    '1e-3',
    '0.000000001',
    '1,5',
    ' 1',
    '',
    0.1,
  ])('may not be %j', (given) => expect(takes(rate, given)).toBe(false));

  it.each([
    ['0.1', true],
    ['٠٫١', true],
    ['0.99999999', true],
    ['0', false],
    ['0.0', false],
    ['1', false],
    ['1.0', false],
  ])('of a discount: %s is taken: %s', (given, taken) => expect(takes(discountRate, given)).toBe(taken));

  it('is read exactly', () => {
    expect(fraction('0.015')).toEqual({ over: 15n, under: 1_000n });
    expect(fraction('12')).toEqual({ over: 12n, under: 1n });
    expect(fraction('1.50')).toEqual({ over: 150n, under: 100n });
  });
});

describe('a part of an amount', () => {
  it.each([
    // 14.5, which floats make 14.499999999999998
    [100, '0.145', 15, 14, 14],
    [300, '0.005', 2, 2, 1],
    [500, '0.005', 3, 2, 2],
    [501, '0.005', 3, 3, 2],
    [499, '0.005', 2, 2, 2],
    [1, '0.00000001', 0, 0, 0],
    [1_000_000_000_000_000, '0.33333333', 333_333_330_000_000, 333_333_330_000_000, 333_333_330_000_000],
  ])('%d × %s is rounded half up to %d, half even to %d, down to %d', (amount, by, up, even, down) => {
    expect(partOf(amount, by, 'half-up')).toBe(up);
    expect(partOf(amount, by, 'half-even')).toBe(even);
    expect(partOf(amount, by, 'down')).toBe(down);
  });

  it('is never further from the quotient than rounding allows', () => {
    const big = fc.bigInt({ min: 0n, max: 10n ** 30n });
    fc.assert(
      fc.property(big, fc.bigInt({ min: 1n, max: 10n ** 12n }), (over, under) => {
        const off = (rounded: bigint) => 2n * (rounded * under - over);
        const [up, even, down] = (['half-up', 'half-even', 'down'] as const).map((each) =>
          divided(over, under, each),
        ) as [bigint, bigint, bigint];
        expect(off(down) <= 0n && off(down) > -2n * under).toBe(true);
        expect(off(up) > -under && off(up) <= under).toBe(true);
        expect(off(even) >= -under && off(even) <= under).toBe(true);
        if (off(up) === under) expect(even).toBe(up % 2n === 0n ? up : up - 1n);
        else expect(even).toBe(up);
      }),
    );
  });
});
