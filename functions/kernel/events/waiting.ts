import type { Table } from '../table/dynamo';
import { readPage } from '../table/query';
import { type Key, table as schema } from '../table/table';
import type { Instant } from '../text/time';
import type { DueEntry } from './deadlines';

/** A place in one partition of the index of deadlines: behind the entry with this deadline and key. */
export interface DuePosition extends Key {
  readonly dueAt: Instant;
}

interface WaitingPage {
  readonly entries: readonly DueEntry[];
  /** Where the next page begins; undefined when the partition was read to its end. */
  readonly next: DuePosition | undefined;
}

/**
 * One page of what waits in a partition, whether it is due or not: earliest deadline first, from a position on. The position
 * stays good when its entry has moved or is gone.
 */
export const waitingIn = async (
  table: Table,
  partition: string,
  after: DuePosition | undefined,
  limit: number,
): Promise<WaitingPage> => {
  const { partitionKey } = schema.indexes.due;
  const begin = after && Object.assign({ [partitionKey]: partition }, after);
  const { items, last } = await readPage<DueEntry>(
    table,
    { index: 'due', partition, pageSize: limit },
    begin,
  );
  // DynamoDB's last key of an index holds the index's own attributes, too.
  const next = last as DuePosition | undefined;
  return { entries: items, next: next && { pk: next.pk, sk: next.sk, dueAt: next.dueAt } };
};
