import { key } from '../../kernel/table';
import type { Write } from '../../kernel/write';
import { columnOf, ledgerShardOf } from './account';
import { type Booking, entryOf, type JournalEntry } from './entry';

/*
 * Posting: an entry, and the totals of its shard and day, always in one transaction with the change that they tell of.
 */

/** Where the totals of an agency's shard and day stand. */
export const totalsKey = (agencyId: string, shard: string, day: string) => ({
  pk: key('totals', agencyId, shard),
  sk: day,
});

const putEntry = (entry: JournalEntry): Write<JournalEntry> => ({
  done: entry,
  part: (TableName) => ({
    Put: { TableName, Item: entry, ConditionExpression: 'attribute_not_exists(pk)' },
  }),
  judge: () => {
    // The payment in the same transaction is guarded by its version: only a fault of ours books twice.
    throw new Error(`The entry ${entry.id} is booked already`);
  },
});

/** One sum for each column that the entries touch. */
const sumsOf = (entries: readonly JournalEntry[]): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const { currency, postings } of entries) {
    for (const { side, account, amount } of postings) {
      const column = columnOf(side, account, currency);
      sums.set(column, (sums.get(column) ?? 0) + amount);
    }
  }
  return sums;
};

const addToTotals = (entries: readonly JournalEntry[]): Write<void> => {
  const [first] = entries;
  if (!first) throw new Error('Totals of nothing');
  const { agencyId, paymentId, day } = first;
  const columns = [...sumsOf(entries), ['version', 1] as const, ['entries', entries.length] as const];
  return {
    done: undefined,
    part: (TableName) => ({
      Update: {
        TableName,
        Key: totalsKey(agencyId, ledgerShardOf(paymentId), day),
        UpdateExpression: `SET #type = :type ADD ${columns.map((_, index) => `#c${index} :c${index}`).join(', ')}`,
        ExpressionAttributeNames: {
          '#type': 'type',
          ...Object.fromEntries(columns.map(([column], index) => [`#c${index}`, column])),
        },
        ExpressionAttributeValues: {
          ':type': 'totals',
          ...Object.fromEntries(columns.map(([, sum], index) => [`:c${index}`, sum])),
        },
      },
    }),
    judge: () => {
      throw new Error('Totals have no condition');
    },
  };
};

/** What shares its totals: entries of one agency's shard and day. */
const together = (entries: readonly JournalEntry[]): JournalEntry[][] => {
  const groups = new Map<string, JournalEntry[]>();
  for (const entry of entries) groups.set(entry.pk, [...(groups.get(entry.pk) ?? []), entry]);
  return [...groups.values()];
};

/** The parts of a transaction that book these: one for each entry, and one for each totals that they touch. */
export const bookingsOf = (bookings: readonly Booking[]): Write<unknown>[] => {
  const entries = bookings.map(entryOf);
  return [...entries.map(putEntry), ...together(entries).map(addToTotals)];
};
