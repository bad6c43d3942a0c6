import { type Bill, placeOf } from '../../blocks/billing/bill';
import type { Reactor } from '../../kernel/events/reactor';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import type { Key } from '../../kernel/table/table';
import { versionedReplacement } from '../../kernel/table/versioned-replacement';
import { write } from '../../kernel/table/write';
import { type Instant, instant } from '../../kernel/text/time';
import { type RecentBill, recentBill, recentKey } from './recent';

/** What changes a bill, or what was paid on it. A new bill in the place of another changes that one, too. */
const changing = new Set(
  ['issued', 'reissued', 'part-paid', 'paid', 'cancelled', 'refunded'].map((name) => `bill.${name}`),
);

/** Two round trips; one if the bill was noted at this version. */
const note = (table: Table, billKey: Key, billId: string, at: Instant): Promise<void> =>
  retryOnConflict(async () => {
    const found = await readAll(table, [billKey, recentKey(billId)]);
    const [bill, was] = found as unknown as readonly [Bill | undefined, RecentBill | undefined];
    if (!bill || (was && was.version >= bill.version)) return;
    const item = recentBill(bill, at);
    await write(table, was ? versionedReplacement(item, was.version) : beginning(item));
  });

/**
 * Notes that a bill has changed, as of now: whoever has asked up to an instant has not seen what is noted after it, however late
 * the stream comes.
 */
export const recentBills: Reactor = {
  name: 'recent-bills',
  react: ({ table, ids, clock }) => {
    return async ({ type, subject, data }) => {
      if (!changing.has(type)) return;
      const changed = [subject, ...(typeof data.replaces === 'string' ? [data.replaces] : [])];
      for (const billId of changed) {
        const place = placeOf(ids, billId);
        if (place) await note(table, place.key, billId, instant(clock()));
      }
    };
  },
};
