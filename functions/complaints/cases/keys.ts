import { key, queueShards } from '../../kernel/table/table';
import type { Complaint } from './complaint';

type List = 'open' | 'closed';

const queue = (agencyId: string, list: List, shard: number): string =>
  key('complaint-queue', agencyId, list, String(shard));

/** The partitions of one list of an agency's queue. */
export const queuesOf = (agencyId: string, list: List): string[] =>
  Array.from({ length: queueShards }, (_, shard) => queue(agencyId, list, shard));

/** The partitions in which a complaint stands while it is open, and when it is closed. */
export const queuesFor = (agencyId: string, id: string): Complaint['queues'] => {
  const shard = Number.parseInt(id.slice(0, 4), 32) % queueShards;
  return { open: queue(agencyId, 'open', shard), closed: queue(agencyId, 'closed', shard) };
};

/** Complaints are queued by the time of their last change. */
export const queueSort = (updatedAt: string, id: string): string => key(updatedAt, id);
export const complaintKey = (id: string) => ({ pk: key('complaint', id), sk: 'complaint' });

/** The partition that names the duplicates of a complaint. */
export const duplicatesOf = (originalId: string): string => key('complaint-duplicates', originalId);

/** The partition of a citizen's own complaints. `ref` is `personRef`. */
export const complaintsOf = (ref: string): string => key('complaints-of', ref);
