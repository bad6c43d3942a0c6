import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Table, withRetry } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { table as schema } from '../../kernel/table/table';
import { addDays } from '../../kernel/text/date';
import { ledgerShardNames } from './account';
import { type JournalEntry, journalOf } from './entry';
import {
  dayTotals,
  monthOf,
  monthTotals,
  readTotals,
  sumTotals,
  type Totals,
  totalsOf,
  zeroTotals,
} from './totals';

/*
 * Reads the ledger from its totals and, to verify those, from its entries.
 */

/** All items of a partition between two sort keys, both included, page by page. */
async function* between(table: Table, partition: string, from: string, to: string): AsyncGenerator<Item[]> {
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const query = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#pk': schema.partitionKey, '#sk': schema.sortKey },
      ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': to },
      ConsistentRead: true,
      ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
    });
    const { Items = [], LastEvaluatedKey } = await withRetry(() => table.client.send(query));
    yield Items;
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
}

const before = '0000';
const after = '9999';

interface Kept {
  /** The day, or the month. */
  readonly of: string;
  readonly totals: Totals;
}

/** The totals of one partition, each by the day or month that it is of. */
const keptIn = async (table: Table, partition: string, from = before, to = after): Promise<Kept[]> => {
  const found: Kept[] = [];
  for await (const items of between(table, partition, from, to)) {
    found.push(...items.map((item) => ({ of: String(item.sk), totals: readTotals(item) })));
  }
  return found;
};

/** The totals before a day, of the day, and up to its end so far. */
export interface DayBalance {
  readonly opening: Totals;
  readonly day: Totals;
  readonly closing: Totals;
}

const sumOf = (kept: readonly Kept[]): Totals => sumTotals(kept.map(({ totals }) => totals));

/**
 * An agency's day, from all earlier months, the earlier days of its month, and the day itself, of all shards: read in
 * parallel, in one round trip.
 */
export const readDay = async (table: Table, agencyId: string, day: string): Promise<DayBalance> => {
  const month = monthOf(day);
  const months = ledgerShardNames.map((shard) =>
    // `2026-11` sorts after every earlier month and before its own days.
    keptIn(table, monthTotals(agencyId, shard), before, monthOf(addDays(`${month}-01`, -1))),
  );
  const days = ledgerShardNames.map((shard) => keptIn(table, dayTotals(agencyId, shard), `${month}-01`, day));
  const kept = (await Promise.all([...months, ...days])).flat();
  const opening = sumOf(kept.filter(({ of }) => of !== day));
  const own = sumOf(kept.filter(({ of }) => of === day));
  return { opening, day: own, closing: sumTotals([opening, own]) };
};

/** The totals of an agency's day alone, of all shards: one round trip. */
export const readDayAlone = async (table: Table, agencyId: string, day: string): Promise<Totals> => {
  const keys = ledgerShardNames.map((shard) => ({ pk: dayTotals(agencyId, shard), sk: day }));
  return sumTotals((await readAll(table, keys)).map(readTotals));
};

/** What a shard of an agency's ledger keeps of each day and of each month. */
export const keptOf = async (table: Table, agencyId: string, shard: string) => {
  const [days, months] = await Promise.all([
    keptIn(table, dayTotals(agencyId, shard)),
    keptIn(table, monthTotals(agencyId, shard)),
  ]);
  const byName = (kept: readonly Kept[]) => new Map(kept.map(({ of, totals }) => [of, totals] as const));
  return { days: byName(days), months: byName(months) };
};

/** The entries of a shard's day sorted by time, a page of the table at a time. */
export async function* entriesOf(
  table: Table,
  agencyId: string,
  day: string,
  shard: string,
): AsyncGenerator<JournalEntry[]> {
  const pages = between(table, journalOf(agencyId, day, shard), before, after);
  for await (const items of pages) yield items as unknown as JournalEntry[];
}

/** The totals of a shard's day, recomputed from its entries; `see` is called with each page of them. */
export const recompute = async (
  table: Table,
  agencyId: string,
  day: string,
  shard: string,
  see: (entries: readonly JournalEntry[]) => void | Promise<void> = () => undefined,
): Promise<Totals> => {
  let sum = zeroTotals;
  for await (const entries of entriesOf(table, agencyId, day, shard)) {
    sum = sumTotals([sum, totalsOf(entries)]);
    await see(entries);
  }
  return sum;
};
