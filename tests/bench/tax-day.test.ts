import {
  conflict,
  hotKeys,
  loadOf,
  measureDay,
  partitionsFor,
  rates,
  wholeOf,
} from '../../bench/tax-day/measure';
import { ledgerShards } from '../../functions/blocks/ledger/account';

describe("a nation's last tax day", () => {
  it('asks no shared key for more than a partition gives, in its busiest minute', async () => {
    const { steps } = await measureDay(2);
    const shares = hotKeys(steps).map((hot) => [hot.what, loadOf(hot, rates.minute).share] as const);
    expect(shares.filter(([, share]) => share > 1)).toEqual([]);
    const { requests, writes, indexWrites, reads } = wholeOf(steps);
    expect({ requests, writes, indexWrites, reads }).toEqual({
      ...{ requests: 4, writes: 37, indexWrites: 16, reads: 22 },
    });
  }, 60_000);

  it('has its peak where a peak is', () => {
    expect(rates.hour * 3_600).toBe(1_200_000);
    expect(rates.minute).toBe(3 * rates.hour);
    expect(rates.day * 86_400).toBe(10_000_000);
  });

  it('lets bookings meet as chance has it', () => {
    expect(conflict(1_000, ledgerShards, 20)).toBeCloseTo(0.268, 3);
    expect(conflict(0, ledgerShards, 20)).toBe(0);
    // Tried out: of bookings that come at random times, those that find another one at it.
    const [rate, duration, shards] = [1_000, 20, 64];
    let [state, met, end, now] = [12_345, 0, 0, 0];
    const chance = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return (state + 1) / 2 ** 31;
    };
    const tries = 20_000;
    for (let left = tries; left > 0; left -= 1) {
      now += (-Math.log(chance()) * 1_000 * shards) / rate;
      if (now < end) met += 1;
      end = now + duration;
    }
    expect(met / tries).toBeCloseTo(conflict(rate, shards, duration), 1);
  });

  it('counts partitions by what one gives', () =>
    expect([1, 1_000, 1_001, 32_000].map(partitionsFor)).toEqual([1, 1, 2, 32]));
});
