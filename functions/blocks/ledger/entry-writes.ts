import type { Key } from '../../kernel/table/table';
import type { Write } from '../../kernel/table/write';
import { ledgerShardOf } from './account';
import { type Booking, entryOf, type JournalEntry } from './entry';
import { totalsKeys, totalsOf } from './totals';

/*
 * Posting: an entry, and the totals of its shard for the day and the month, always in one transaction with the change that
 * they tell of.
 */

const putEntry = (entry: JournalEntry): Write<JournalEntry> => ({
  result: entry,
  transactItem: (TableName) => ({
    Put: { TableName, Item: entry, ConditionExpression: 'attribute_not_exists(pk)' },
  }),
  onConditionFailed: () => {
    // The payment in the same transaction is guarded by its version: only a fault of ours books twice.
    throw new Error(`The entry ${entry.id} is booked already`);
  },
});

const addTo = ({ pk, sk }: Key, entries: readonly JournalEntry[]): Write<void> => {
  const { sums } = totalsOf(entries);
  const columns = [...sums, ['version', 1] as const, ['entries', entries.length] as const];
  return {
    result: undefined,
    transactItem: (TableName) => ({
      Update: {
        TableName,
        Key: { pk, sk },
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
    onConditionFailed: () => {
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

const addToTotals = (entries: readonly JournalEntry[]): Write<void>[] => {
  const [first] = entries;
  if (!first) throw new Error('Totals of nothing');
  const { agencyId, paymentId, day } = first;
  return totalsKeys(agencyId, ledgerShardOf(paymentId), day).map((each) => addTo(each, entries));
};

/**
 * The parts of a transaction that book these: one for each entry, and two for each day of a shard that they fall on. All of
 * a payment falls into one shard.
 */
export const bookingsOf = (bookings: readonly Booking[]): Write<unknown>[] => {
  const entries = bookings.map(entryOf);
  return [...entries.map(putEntry), ...together(entries).flatMap(addToTotals)];
};
