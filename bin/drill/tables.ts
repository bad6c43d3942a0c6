import { isDeepStrictEqual } from 'node:util';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/kernel/table/dynamo';
import type { Item } from '../../functions/kernel/table/rule';
import type { Key } from '../../functions/kernel/table/table';

/** An item as a backup holds it. */
export type Stored = Item & Key;

/** All items of a table: what AWS's export and point-in-time recovery hold as of one instant. */
export const exportOf = async ({ client, name }: Table): Promise<Stored[]> => {
  const found: Stored[] = [];
  let after: Readonly<Record<string, unknown>> | undefined;
  do {
    const from = after ? { ExclusiveStartKey: after } : {};
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ...from }),
    );
    found.push(...(Items as Stored[]));
    after = LastEvaluatedKey;
  } while (after);
  return found;
};

/** Puts items into a table. */
export const load = async ({ client, name }: Table, items: readonly Stored[]): Promise<void> => {
  for (const Item of items) await client.send(new PutCommand({ TableName: name, Item }));
};

/** What is lost of a backup, and what is left: every other entry of the ledger goes, as if somebody had deleted them. */
export const damageOf = (backup: readonly Stored[]) => {
  const entries = backup.filter(({ type }) => type === 'journal');
  const lost = new Set(entries.filter((_, index) => index % 2 === 0));
  return { lost: [...lost], left: backup.filter((item) => !lost.has(item)) };
};

const placeOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

/** How many items are in one of two tables alone, or are not the same in both. */
export const differencesOf = (ones: readonly Stored[], others: readonly Stored[]): number => {
  const known = new Map(others.map((item) => [placeOf(item), item]));
  const changed = ones.filter((item) => !isDeepStrictEqual(item, known.get(placeOf(item))));
  const places = new Set(ones.map(placeOf));
  return changed.length + others.filter((item) => !places.has(placeOf(item))).length;
};
