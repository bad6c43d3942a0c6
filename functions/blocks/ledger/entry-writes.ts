import { beginning } from '../../kernel/table/create';
import type { Key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { ledgerShardOf } from './account';
import { type Booking, entryOf, type JournalEntry } from './entry';
import { totalsKeys, totalsOf } from './totals';

/*
 * Posting: an entry, and the totals of its shard for the day and the month, in the same transaction as the change that
 * they record.
 */

/** The payment in the same transaction is guarded by its version, so an entry that exists already is a bug. */
const putEntry = (entry: JournalEntry): Write<JournalEntry> => ({
  transactItem: beginning(entry).transactItem,
  result: entry,
  onConditionFailed: () => {
    throw new Error(`The entry ${entry.id} is booked already`);
  },
});

const addTo = (key: Key, entries: readonly JournalEntry[]): Write<void> =>
  update({
    key,
    type: 'totals',
    add: { entries: entries.length, ...Object.fromEntries(totalsOf(entries).sums) },
  });

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
 * The parts of a transaction that post these bookings: one for each entry, and two for each day of a shard. All
 * bookings of a payment are in one shard.
 */
export const bookingsOf = (bookings: readonly Booking[]): Write<unknown>[] => {
  const entries = bookings.map(entryOf);
  return [...entries.map(putEntry), ...together(entries).flatMap(addToTotals)];
};
