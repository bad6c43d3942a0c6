import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { receiptCounterKey, receiptKey, receiptPlace } from '../../blocks/receipts/keys';
import { timerAttributes } from '../../kernel/events/deadlines';
import { reasonsOf, type Stored, type Table, withRetry } from '../../kernel/table/dynamo';
import { expression, placeholdersOf, sum, updateOf } from '../../kernel/table/expression';
import { read } from '../../kernel/table/read';
import { key } from '../../kernel/table/table';
import { type Clock, instant } from '../../kernel/text/time';
import type { Unnumbered } from './unnumbered';

/*
 * Receipts get their numbers in groups: one transaction moves the counter of an agency's year on by as many as it numbers,
 * all or none, so that no number is given twice and none is left out (docs/adr/0082).
 */

/** The number that was given last; absent before the first. */
interface Counter extends Stored {
  readonly last: number;
}

/** Beside the counter: a transaction holds a hundred items, of four megabytes together. */
export const maxGroup = 99;
export const maxBytes = 3_000_000;

type Part = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const counterPart = (
  TableName: string,
  { agencyId, year }: Unnumbered,
  was: Counter | undefined,
  last: number,
): Part => {
  const Item = {
    ...receiptCounterKey(agencyId, year),
    type: 'receipt-counter',
    version: (was?.version ?? 0) + 1,
    last,
  };
  const asRead = was
    ? { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': was.version } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  return { Put: { TableName, Item, ...asRead } };
};

const receiptPart = (
  TableName: string,
  { id, agencyId, year }: Unnumbered,
  number: number,
  at: number,
): Part => {
  const to = expression();
  const set = {
    'card.number': number,
    numberedAt: instant(at),
    ...receiptPlace(agencyId, year, number),
    version: sum('version', 1),
  };
  return {
    Update: {
      TableName,
      Key: receiptKey(id),
      UpdateExpression: updateOf({ set, remove: timerAttributes }, to),
      ConditionExpression: `attribute_exists(${to.name('pk')}) AND attribute_not_exists(${to.name('card.number')})`,
      ...placeholdersOf(to),
    },
  };
};

const byTime = (left: Unnumbered, right: Unnumbered): number =>
  left.paidAt < right.paidAt || (left.paidAt === right.paidAt && left.id < right.id) ? -1 : 1;

/** Those of one agency's year who wait for a number. */
interface Line {
  readonly waiting: Map<string, Unnumbered>;
  running?: Promise<void> | undefined;
}

/** As many of those who wait as one transaction takes; one at the least. */
export const groupOf = (waiting: Iterable<Unnumbered>): Unnumbered[] => {
  let bytes = 0;
  return [...waiting]
    .sort(byTime)
    .slice(0, maxGroup)
    .filter((each, index) => {
      bytes += each.bytes;
      return index === 0 || bytes <= maxBytes;
    });
};

/** The ids that need no number any more: all of them, or, where the table refused, those that have one already. */
const settledBy = async (
  table: Table,
  group: readonly Unnumbered[],
  TransactItems: Part[],
): Promise<readonly string[]> => {
  try {
    await withRetry(() => table.client.send(new TransactWriteCommand({ TransactItems })));
    return group.map(({ id }) => id);
  } catch (error) {
    const refused = reasonsOf(error).map(({ Code }) => Code === 'ConditionalCheckFailed');
    if (!refused.includes(true)) throw error;
    return group.filter((_, index) => refused[index + 1]).map(({ id }) => id);
  }
};

/**
 * Numbers a group of those who wait. Who comes while the counter is read is taken along. Where another numberer was first,
 * nobody has got a number by this, and those stay in the line who have none.
 */
const numberGroup = async (table: Table, { waiting }: Line, one: Unnumbered, clock: Clock): Promise<void> => {
  const was = await read<Counter>(table, receiptCounterKey(one.agencyId, one.year));
  const last = was?.last ?? 0;
  const group = groupOf(waiting.values());
  const at = clock();
  const settled = await settledBy(table, group, [
    counterPart(table.name, one, was, last + group.length),
    ...group.map((each, index) => receiptPart(table.name, each, last + index + 1, at)),
  ]);
  for (const id of settled) waiting.delete(id);
};

/** Gives receipts their numbers. One for a process: those who wait in it at the same time are numbered together. */
export const openNumbering = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => {
  const lines = new Map<string, Line>();
  const lineOf = ({ agencyId, year }: Unnumbered): Line => {
    const name = key(agencyId, String(year));
    const line = lines.get(name) ?? { waiting: new Map() };
    lines.set(name, line);
    return line;
  };
  return {
    /** Comes back when the receipt has its number, whoever gave it. May be called again for one that has. */
    number: async (receipt: Unnumbered): Promise<void> => {
      const line = lineOf(receipt);
      line.waiting.set(receipt.id, receipt);
      try {
        while (line.waiting.has(receipt.id)) {
          line.running ??= numberGroup(table, line, receipt, clock).finally(() => {
            line.running = undefined;
          });
          await line.running;
        }
      } finally {
        line.waiting.delete(receipt.id);
      }
    },
  };
};
export type Numbering = ReturnType<typeof openNumbering>;
