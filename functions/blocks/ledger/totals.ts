import type { Item } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { columnOf, movementCauses, readColumn } from './account';
import type { JournalEntry } from './entry';

/*
 * Totals: the sums of a shard's entries for a day and for a month, by column. Posting maintains them, and they can be
 * recomputed from the entries. Sums may exceed 2^53, as a nation's payments of a year in rials do.
 */

export interface Totals {
  readonly entries: number;
  /** Minor units by the name of a column (`columnOf`). */
  readonly sums: ReadonlyMap<string, bigint>;
}

export const zeroTotals: Totals = { entries: 0, sums: new Map() };

/** The partition of a shard's daily totals. */
export const dayTotals = (agencyId: string, shard: string): string => key('totals', agencyId, shard);

/** The partition of a shard's monthly totals, so that a balance need not add up all days. */
export const monthTotals = (agencyId: string, shard: string): string =>
  key('totals', agencyId, shard, 'months');

export const monthOf = (day: string): string => day.slice(0, 'YYYY-MM'.length);

/** The two items that an entry of that day is added to. */
export const totalsKeys = (agencyId: string, shard: string, day: string): readonly Key[] => [
  { pk: dayTotals(agencyId, shard), sk: day },
  { pk: monthTotals(agencyId, shard), sk: monthOf(day) },
];

/** What an entry adds to which columns. */
const additionsOf = ({ cause, currency, postings }: JournalEntry): [column: string, amount: bigint][] =>
  postings.flatMap(({ side, account, amount }) => {
    const columns = [columnOf({ side, account, currency })];
    const by = movementCauses.find((each) => each === cause);
    if (by) columns.push(columnOf({ side, account, currency, by }));
    return columns.map((column): [string, bigint] => [column, BigInt(amount)]);
  });

const addUp = (additions: Iterable<readonly [string, bigint]>): Map<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const [column, amount] of additions) sums.set(column, (sums.get(column) ?? 0n) + amount);
  return sums;
};

/** The totals of some entries. */
export const totalsOf = (entries: readonly JournalEntry[]): Totals => ({
  entries: entries.length,
  sums: addUp(entries.flatMap(additionsOf)),
});

/** The sum of several totals. */
export const sumTotals = (all: readonly Totals[]): Totals => ({
  entries: all.reduce((count, { entries }) => count + entries, 0),
  sums: addUp(all.flatMap(({ sums }) => [...sums])),
});

/** Totals as they lie in the table. */
export const readTotals = (item: Item | undefined): Totals => ({
  entries: Number(item?.entries ?? 0),
  sums: new Map(
    Object.entries(item ?? {}).flatMap(([name, sum]): [string, bigint][] =>
      readColumn(name) ? [[name, BigInt(sum as number)]] : [],
    ),
  ),
});

/** A column in which two totals differ. */
interface Difference {
  readonly column: string;
  readonly kept: bigint;
  readonly recomputed: bigint;
}

/** What totals that were kept and totals that were recomputed do not agree on; the number of entries as a column too. */
export const differences = (kept: Totals, recomputed: Totals): Difference[] => {
  const withCount = ({ entries, sums }: Totals): ReadonlyMap<string, bigint> =>
    new Map([...sums, ['entries', BigInt(entries)]]);
  const [left, right] = [withCount(kept), withCount(recomputed)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .sort()
    .map((column) => ({ column, kept: left.get(column) ?? 0n, recomputed: right.get(column) ?? 0n }))
    .filter((each) => each.kept !== each.recomputed);
};
