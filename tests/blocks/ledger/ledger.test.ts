import { randomUUID } from 'node:crypto';
import {
  columnOf,
  ledgerShardNames,
  ledgerShardOf,
  readColumn,
} from '../../../functions/blocks/ledger/account';
import { readDay, recompute } from '../../../functions/blocks/ledger/balances';
import { type Booking, entryOf, reversalOf } from '../../../functions/blocks/ledger/entry';
import { bookingsOf } from '../../../functions/blocks/ledger/entry-writes';
import {
  dayTotals,
  differences,
  readTotals,
  sumTotals,
  type Totals,
  totalsOf,
  zeroTotals,
} from '../../../functions/blocks/ledger/totals';
import { readAll } from '../../../functions/kernel/table/read';
import { writeTogether } from '../../../functions/kernel/table/write';
import { useDatabase } from '../../support/engine';
import { extent } from '../../support/sample';

const database = useDatabase();
const table = () => database().table;

const at = Date.UTC(2026, 10, 22, 9);
const day = '2026-11-22';

const capture = (
  agencyId: string,
  paymentId: string,
  amount: number,
  more: Partial<Booking> = {},
): Booking => ({
  ...{ agencyId, paymentId, at, day, of: 'charge', cause: 'capture', currency: 'JOD' },
  postings: [
    { side: 'debit', account: 'clearing:sandbox', amount },
    { side: 'credit', account: 'revenue:land-tax', amount },
  ],
  ...more,
});

const refund = (
  agencyId: string,
  paymentId: string,
  amount: number,
  more: Partial<Booking> = {},
): Booking => ({
  ...capture(agencyId, paymentId, amount),
  ...{ cause: 'refund', of: 'refund' },
  postings: [
    { side: 'debit', account: 'revenue:land-tax', amount },
    { side: 'credit', account: 'refunds-payable', amount },
  ],
  ...more,
});

const post = async (...bookings: readonly Booking[]): Promise<void> => {
  const [first, ...others] = bookingsOf(bookings);
  if (first) await writeTogether(table(), first, ...others);
};

const sum = ({ sums }: Totals, side: 'debit' | 'credit'): bigint =>
  [...sums].reduce((total, [name, amount]) => {
    const column = readColumn(name);
    return column?.side === side && !column.by ? total + amount : total;
  }, 0n);

describe('a column', () => {
  it.each(['revenue:land-tax', 'clearing:sandbox', 'fees:stripe', 'suspense', 'refunds-payable'] as const)(
    'of %s is read as it was written',
    (account) => {
      const column = { side: 'credit', account, currency: 'JOD' } as const;
      expect(readColumn(columnOf(column))).toEqual(column);
      expect(readColumn(columnOf({ ...column, by: 'reversal' }))).toEqual({ ...column, by: 'reversal' });
    },
  );

  it('is no other attribute', () =>
    expect(['pk', 'entries', 'version', 'type'].map(readColumn)).toEqual(Array(4).fill(undefined)));
});

describe('an entry', () => {
  const booking = capture('a', 'p', 1);
  const debit = { side: 'debit', account: 'suspense', amount: 2 } as const;

  it.each([
    ['debits without credits', [debit]],
    ['more debits than credits', [debit, { ...debit, side: 'credit', amount: 1 } as const]],
    ['nothing of an account', [{ ...debit, amount: 0 }]],
    ['less than nothing', [{ ...debit, amount: -1 }, { ...debit, side: 'credit', amount: -1 } as const]],
    [
      'parts of a minor unit',
      [{ ...debit, amount: 0.5 }, { ...debit, side: 'credit', amount: 0.5 } as const],
    ],
  ])('is never of %s', (_, postings) => expect(() => entryOf({ ...booking, postings })).toThrow(/balance/));

  it('is identified by what it is of', () => {
    const { id } = entryOf(booking);
    expect(entryOf({ ...booking, at: at + 1 }).id).toBe(id);
    const others = [{ of: 'another' }, { agencyId: 'b' }, { paymentId: 'q' }, { refundId: 'r' }] as const;
    const ids = others.map((other) => entryOf({ ...booking, ...other }).id);
    expect(new Set([id, ...ids]).size).toBe(5);
  });
});

describe('posting', () => {
  it('keeps totals equal to the entries, also with concurrent posting', async () => {
    const agencyId = randomUUID();
    const count = extent(60, 200);
    const payments = Array.from({ length: count }, () => randomUUID());
    await Promise.all(
      payments.map((id, index) => post(capture(agencyId, id, index + 1), refund(agencyId, id, 1))),
    );
    const recomputed = await Promise.all(
      ledgerShardNames.map((shard) => recompute(table(), agencyId, day, shard)),
    );
    const { day: kept } = await readDay(table(), agencyId, day);
    expect(differences(kept, sumTotals(recomputed))).toEqual([]);
    const captured = (count * (count + 1)) / 2;
    expect(kept.entries).toBe(2 * count);
    expect(sum(kept, 'debit')).toBe(BigInt(captured + count));
    expect(sum(kept, 'credit')).toBe(sum(kept, 'debit'));
    expect(kept.sums.get('credit:revenue:land-tax:JOD')).toBe(BigInt(captured));
  });

  it('books nothing twice, and all or nothing', async () => {
    const agencyId = randomUUID();
    await post(capture(agencyId, 'p', 5));
    await expect(post(capture(agencyId, 'p', 5), capture(agencyId, 'p', 7, { of: 'new' }))).rejects.toThrow(
      /booked already/,
    );
    const { closing } = await readDay(table(), agencyId, day);
    expect(closing.sums.get('credit:revenue:land-tax:JOD')).toBe(5n);
  });

  it('keeps reversals in columns of their own', async () => {
    const agencyId = randomUUID();
    const given = refund(agencyId, 'p', 30);
    await post(capture(agencyId, 'p', 100), given);
    await post(reversalOf(entryOf(given), at, day));
    const { sums } = (await readDay(table(), agencyId, day)).day;
    expect(sums.get('credit:revenue:land-tax:JOD')).toBe(130n);
    expect(sums.get('reversal:credit:revenue:land-tax:JOD')).toBe(30n);
    expect(sums.get('debit:refunds-payable:JOD')).toBe(sums.get('credit:refunds-payable:JOD'));
  });

  it('of one payment falls into one shard, and payments are spread over all', () => {
    const shards = Array.from({ length: 6_400 }, () => ledgerShardOf(randomUUID()));
    expect(ledgerShardOf('one')).toBe(ledgerShardOf('one'));
    const counts = ledgerShardNames.map((name) => shards.filter((shard) => shard === name).length);
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts)).toBeLessThan(160);
  });
});

describe('a day', () => {
  const days = [
    '2025-12-31',
    '2026-01-01',
    '2026-10-31',
    '2026-11-01',
    '2026-11-21',
    day,
    '2026-11-23',
    '2026-12-01',
  ];

  const agencyId = randomUUID();

  beforeAll(async () => {
    for (const [index, each] of days.entries()) {
      await post(capture(agencyId, each, 10 ** index, { day: each }));
    }
  });

  it.each([
    [day, 5, 1],
    ['2026-11-01', 3, 1],
    ['2026-10-30', 2, 0],
    ['2026-01-01', 1, 1],
    ['2025-12-01', 0, 0],
    ['2027-01-01', 8, 0],
  ])('%s begins with what was booked before it, and nothing else', async (on, opening, own) => {
    const book = await readDay(table(), agencyId, on);
    const column = 'credit:revenue:land-tax:JOD';
    const of = (some: readonly string[]) =>
      some.reduce((total, each) => total + 10n ** BigInt(days.indexOf(each)), 0n);
    expect(book.opening.sums.get(column) ?? 0n).toBe(of(days.filter((each) => each < on)));
    expect(book.closing.sums.get(column) ?? 0n).toBe(of(days.filter((each) => each <= on)));
    expect([book.opening.entries, book.day.entries]).toEqual([opening, own]);
  });

  it('is read in one round trip', async () => {
    const { cost } = await database().meter.measure(() => readDay(table(), randomUUID(), day));
    expect(cost).toMatchObject({ roundTrips: 1, requests: 128, writes: 0 });
  });

  it('may come to more than a float can count', () => {
    const most = totalsOf(Array(2_000).fill(entryOf(capture('a', 'p', 9_999_999_999_999))));
    expect(sum(most, 'debit')).toBe(19_999_999_999_998_000n);
    expect(sum(most, 'debit')).toBe(sum(most, 'credit'));
  });
});

describe('the comparison', () => {
  it('names each column that differs, and the number of entries', async () => {
    const agencyId = randomUUID();
    await post(capture(agencyId, 'p', 5), refund(agencyId, 'p', 2));
    const [kept] = await readAll(table(), [{ pk: dayTotals(agencyId, ledgerShardOf('p')), sk: day }]);
    const right = readTotals(kept);
    const wrong = totalsOf([entryOf(capture(agencyId, 'p', 6))]);
    expect(differences(right, wrong)).toEqual([
      { column: 'credit:refunds-payable:JOD', kept: 2n, recomputed: 0n },
      { column: 'credit:revenue:land-tax:JOD', kept: 5n, recomputed: 6n },
      { column: 'debit:clearing:sandbox:JOD', kept: 5n, recomputed: 6n },
      { column: 'debit:revenue:land-tax:JOD', kept: 2n, recomputed: 0n },
      { column: 'entries', kept: 2n, recomputed: 1n },
    ]);
    expect(differences(right, right)).toEqual([]);
    expect(differences(zeroTotals, zeroTotals)).toEqual([]);
  });
});
