import type { Bill, BillCard } from '../../blocks/billing/bill';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key, shardOf } from '../../kernel/table/table';
import type { Instant } from '../../kernel/text/time';

/*
 * When the portal last learnt something of each bill: what agencies follow changes by, as the queue of bills is in the order in
 * which they are due. An item for each bill, put anew from the stream.
 */

/** What the list shows of a bill, as it is at its item's version, and when it learnt of the last change. */
export type RecentCard = BillCard & { readonly updatedAt: Instant };

export interface RecentBill extends Stored {
  readonly card: RecentCard;
  readonly queueKey: string;
  readonly queueSort: string;
}

/** As many as the queue of bills has: a nation may pay on one day. */
const shards = 16;

const changesOf = (agencyId: string, shard: string): string => key('bill-changes', agencyId, shard);

export const recentKey = (billId: string): Key => ({ pk: key('bill-recent', billId), sk: 'bill-recent' });

/** The partitions of an agency's bills by time of change. */
export const billChanges = (agencyId: string): string[] =>
  Array.from({ length: shards }, (_, shard) => changesOf(agencyId, String(shard)));

export const recentBill = ({ id, agencyId, card, version }: Bill, updatedAt: Instant): RecentBill => ({
  ...recentKey(id),
  ...{ type: 'bill-recent', version, card: { ...card, updatedAt } },
  ...{ queueKey: changesOf(agencyId, String(shardOf(id, shards))), queueSort: key(updatedAt, id) },
});
