import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Refusal } from '../contract/refusal';
import { reasonsOf, type Table, withRetry } from './dynamo';
import { conditionOf, expression, placeholdersOf } from './expression';
import { holds, type Item, type Rule } from './rule';
import type { Key } from './table';

/*
 * "Decide at the item": each write is one round trip that carries its rules, and the item that the table returns when it
 * refuses says which rule it was, or that the action is applied already.
 */

type Part = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One item's part of a write. `judge` reads the item that refused it: answers the repeat or throws the refusal. */
export interface Write<T> {
  readonly transactItem: (table: string) => Part;
  /** What the write answers when it is done. */
  readonly result: T;
  readonly onConditionFailed: (found: Item | undefined) => T;
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

/** What was found of an action, unless another request (`hash`) was made with its key: `idempotency-key-reused` (422). */
export const replayOrRefuse = <T>(found: T, hash: string | undefined, expected: string): T => {
  if (hash !== expected) throw reused();
  return found;
};

/** Throws the refusal of the first rule that the item breaks: whose it is comes first, then what it allows. */
export const throwBrokenRule = (rules: readonly Rule[], item: Item): never => {
  const broken = rules.find((rule) => !holds(rule, item));
  if (!broken) throw new Error('the table refused a write whose rules all hold');
  throw broken.otherwise(item);
};

/** Requires something of an item that the write does not change. */
export const requirement = (key: Key, rules: readonly Rule[], missing: () => Refusal): Write<undefined> => {
  const to = expression();
  const exists = `attribute_exists(${to.name('pk')})`;
  const ConditionExpression = [exists, ...rules.map((rule) => conditionOf(rule, to))].join(' AND ');
  return {
    result: undefined,
    transactItem: (TableName) => ({
      ConditionCheck: {
        TableName,
        Key: key,
        ConditionExpression,
        ...placeholdersOf(to),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    }),
    onConditionFailed: (found) => {
      if (!found) throw missing();
      return throwBrokenRule(rules, found);
    },
  };
};

/** Deletes an item, in one transaction with what says that it may go; nothing where it is gone. */
export const removal = ({ pk, sk }: Key): Write<void> => ({
  result: undefined,
  transactItem: (TableName) => ({ Delete: { TableName, Key: { pk, sk } } }),
  onConditionFailed: () => {
    throw new Error('a deletion has no condition');
  },
});

/** The SDK leaves the items inside an error in the wire's own form. */
const plain = (item: unknown): Item | undefined =>
  item ? unmarshall(item as Record<string, AttributeValue>) : undefined;

/** Carries out one write: one round trip, whatever the answer. */
export const write = async <T>(table: Table, one: Write<T>): Promise<T> => {
  const { Put, Update } = one.transactItem(table.name);
  try {
    await withRetry(async () => {
      if (Put) await table.client.send(new PutCommand(Put));
      else if (Update) await table.client.send(new UpdateCommand(Update as UpdateCommand['input']));
    });
    return one.result;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    return one.onConditionFailed(plain('Item' in error ? error.Item : undefined));
  }
};

/**
 * Carries out writes that must agree, all or none, in one transaction. The answer is that of the first write; when it
 * recognises a repeat, the others are not asked.
 */
export const writeTogether = async <T>(
  table: Table,
  first: Write<T>,
  ...others: readonly Write<unknown>[]
): Promise<T> => {
  // A transaction of one is that one write, at twice the price.
  if (others.length === 0) return write(table, first);
  const all: readonly Write<unknown>[] = [first, ...others];
  const TransactItems = all.map((one) => one.transactItem(table.name));
  try {
    await withRetry(() => table.client.send(new TransactWriteCommand({ TransactItems })));
    return first.result;
  } catch (error) {
    const reasons = reasonsOf(error);
    const refused = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
    if (refused < 0) throw error;
    const item = plain(reasons[refused]?.Item);
    if (refused === 0) return first.onConditionFailed(item);
    all[refused]?.onConditionFailed(item);
    throw error;
  }
};
