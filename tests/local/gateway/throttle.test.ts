import { createQuota, createThrottle } from '../../../local/gateway/throttle';

describe('a throttle', () => {
  it('lets a burst through, then as many a second as its rate', () => {
    let now = 0;
    const take = createThrottle({ rate: 2, burst: 3 }, () => now);
    expect([1, 2, 3, 4].map(() => take('a'))).toEqual([true, true, true, false]);
    now = 500;
    expect([take('a'), take('a')]).toEqual([true, false]);
    now = 60_000;
    expect([1, 2, 3, 4].map(() => take('a'))).toEqual([true, true, true, false]);
  });

  it('counts each name by itself', () => {
    const take = createThrottle({ rate: 1, burst: 1 }, () => 0);
    expect([take('a'), take('b'), take('a')]).toEqual([true, true, false]);
  });
});

describe('a quota', () => {
  it.each([
    ['DAY', '2026-03-01T23:59:59Z', '2026-03-02T00:00:00Z'],
    ['WEEK', '2026-03-07T23:59:59Z', '2026-03-08T00:00:00Z'],
    ['MONTH', '2026-03-31T23:59:59Z', '2026-04-01T00:00:00Z'],
  ] as const)('of a %s begins anew with the next', (period, last, next) => {
    let now = new Date(last);
    const take = createQuota(1, period, () => now);
    expect([take('a'), take('a'), take('b')]).toEqual([true, false, true]);
    now = new Date(next);
    expect(take('a')).toBe(true);
  });
});
