import { verdictOf } from '../../bench/lag/bar';
import type { LagRow } from '../../bench/lag/measure';

const row = (more: Partial<LagRow> = {}): LagRow => ({
  ...{ effect: 'inbox entry', since: "the event's time", events: 1_500 },
  ...{ half: 300, slowest1Percent: 2_000, slowest: 9_000, missing: 0 },
  ...more,
});

describe('the bar of the lag', () => {
  it('holds where the slowest hundredth begins at two seconds', () =>
    expect(verdictOf({ rows: [row(), row()], refused: [] })).toBe(
      'The bar, 2 s for all but the slowest 1 %, holds.',
    ));

  it.each([
    [
      'a row is slower',
      [row(), row({ slowest1Percent: 2_001 })],
      [],
      "inbox entry, since the event's time: 2001 ms",
    ],
    ['nothing was seen', [row({ slowest1Percent: Number.NaN })], [], 'NaN ms'],
    ['effects are missing', [row({ missing: 3 })], [], "inbox entry, since the event's time: 3 missing"],
    ['writes were refused', [row()], ['429', '429'], '2 writes were refused'],
  ])('does not hold where %s', (_, rows, refused, reason) => {
    const verdict = verdictOf({ rows, refused });
    expect(verdict).toContain('does not hold');
    expect(verdict).toContain(reason);
  });
});
