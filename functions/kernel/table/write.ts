import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Refusal } from '../contract/refusal';
import { reasonsOf, requestToken, type Table, withRetry } from './dynamo';
import { conditionOf, expression, placeholdersOf } from './expression';
import { guardNow, partsUnder, throwRefusalOf } from './guard';
import { holds, type Item, type Rule } from './rule';
import type { Key } from './table';

/*
 * "Decide at the item": each write is one round trip that carries its rules. When the table refuses it, the returned item
 * shows which rule was broken, or that the action has already been applied.
 */

type Part = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One item's part of a write. `onConditionFailed` reads the item that refused it: it answers a repeat or throws the refusal. */
export interface Write<T> {
  readonly transactItem: (table: string) => Part;
  /** What a successful write returns. */
  readonly result: T;
  readonly onConditionFailed: (found: Item | undefined) => T;
  /** Whether the item is as this write would have left it: then a repeat of it has been done already. */
  readonly shows?: (found: Item) => boolean;
}

export const reused = (): Refusal =>
  new Refusal('idempotency-key-reused', {
    detail: 'Another request was made with this Idempotency-Key.',
    errors: [
      {
        in: 'header',
        pointer: '/Idempotency-Key',
        code: 'idempotency-key-reused',
        detail: 'Use a new key for a new request, and the same key only for the very same request.',
      },
    ],
  });

/** The stored answer of an action. Refuses with `idempotency-key-reused` (422) if its key came with another request. */
export const replayOrRefuse = <T>(found: T, hash: string | undefined, expected: string): T => {
  if (hash !== expected) throw reused();
  return found;
};

/** Throws the refusal of the first rule that the item breaks. */
export const throwBrokenRule = (rules: readonly Rule[], item: Item): never => {
  const broken = rules.find((rule) => !holds(rule, item));
  if (!broken) throw new Error('the table refused a write whose rules all hold');
  throw broken.otherwise(item);
};

/** Deletes an item if it keeps the rules; returns false otherwise. Deleting an item that does not exist is no error. */
export const removal = ({ pk, sk }: Key, rules: readonly Rule[] = []): Write<boolean> => {
  const to = expression();
  const ConditionExpression = rules.map((rule) => conditionOf(rule, to)).join(' AND ');
  const condition = ConditionExpression ? { ConditionExpression, ...placeholdersOf(to) } : {};
  return {
    result: true,
    transactItem: (TableName) => ({ Delete: { TableName, Key: { pk, sk }, ...condition } }),
    onConditionFailed: () => false,
  };
};

/** The SDK does not unmarshall the items in errors. */
const plain = (item: unknown): Item | undefined =>
  item ? unmarshall(item as Record<string, AttributeValue>) : undefined;

/** Carries out one write, in one round trip whatever the answer; under a guard, in a transaction with what that requires. */
export const write = async <T>(table: Table, one: Write<T>): Promise<T> => {
  if (guardNow()) return together(table, [one]);
  const { Put, Update, Delete } = one.transactItem(table.name);
  let attempts = 0;
  try {
    await withRetry(async () => {
      attempts += 1;
      if (Put) await table.client.send(new PutCommand(Put));
      else if (Update) await table.client.send(new UpdateCommand(Update as UpdateCommand['input']));
      else if (Delete) await table.client.send(new DeleteCommand(Delete));
    });
    return one.result;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    const found = plain('Item' in error ? error.Item : undefined);
    // The answer to an earlier attempt may have been lost, and its effect be what refuses this one.
    if (attempts > 1 && found && one.shows?.(found)) return one.result;
    return one.onConditionFailed(found);
  }
};

/** The items that made the table refuse a transaction, by the index of their write; empty where all writes are done. */
const refusedItems = async (
  table: Table,
  writes: readonly Write<unknown>[],
): Promise<ReadonlyMap<number, Item | undefined>> => {
  const guard = guardNow();
  // The token is that of all attempts: the table recognises what it has done already, though the answer was lost.
  const input = { TransactItems: partsUnder(guard, writes, table.name), ClientRequestToken: requestToken() };
  try {
    await withRetry(() => table.client.send(new TransactWriteCommand(input)));
    if (guard) Object.assign(guard, { recorded: true, held: true });
    return new Map();
  } catch (error) {
    const refused = reasonsOf(error).flatMap(({ Code, Item: item }, index) =>
      Code === 'ConditionalCheckFailed' ? [[index, plain(item)] as const] : [],
    );
    if (refused.length === 0) throw error;
    if (guard) {
      throwRefusalOf(guard, refused, writes.length);
      guard.held = true;
    }
    return new Map(refused);
  }
};

/**
 * Carries out writes in one transaction, all or none, and returns the indexes of those whose conditions failed: none where
 * all are done. For callers who try again without them; their `onConditionFailed` is not called.
 */
export const tryTogether = async (table: Table, writes: readonly Write<unknown>[]): Promise<number[]> => [
  ...(await refusedItems(table, writes)).keys(),
];

const together = async <T>(table: Table, all: readonly [Write<T>, ...Write<unknown>[]]): Promise<T> => {
  const [first] = all;
  const [refused] = await refusedItems(table, all);
  if (!refused) return first.result;
  const [index, item] = refused;
  if (index === 0) return first.onConditionFailed(item);
  all[index]?.onConditionFailed(item);
  throw new Error(`part ${index} of a transaction was refused, and did not say why`);
};

/**
 * Carries out writes in one transaction, all or none. Answers with the first write's result; when the first recognises a
 * repeat, the others are not asked.
 */
export const writeTogether = async <T>(
  table: Table,
  first: Write<T>,
  ...others: readonly Write<unknown>[]
): Promise<T> => {
  // A transaction of one write costs twice as much as the write alone.
  if (others.length === 0) return write(table, first);
  return together(table, [first, ...others]);
};
