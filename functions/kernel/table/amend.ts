import type { Table } from './dynamo';
import { type Change, conditionOf, expression, placeholdersOf, sum, updateOf } from './expression';
import type { Item, Rule } from './rule';
import type { Key } from './table';
import { type Write, write } from './write';

/**
 * The part of a write that changes an item which is there and keeps the rules: what the portal does by itself, so that no
 * action is remembered. `judge` reads the item that refused it, or undefined where there is none.
 */
export const amendment = <T>(
  { pk, sk }: Key,
  change: Change,
  rules: readonly Rule[],
  { result: done, onConditionFailed: judge }: Pick<Write<T>, 'result' | 'onConditionFailed'>,
): Write<T> => {
  const to = expression();
  const UpdateExpression = updateOf({ ...change, set: { ...change.set, version: sum('version', 1) } }, to);
  const exists = `attribute_exists(${to.name('pk')})`;
  const ConditionExpression = [exists, ...rules.map((rule) => conditionOf(rule, to))].join(' AND ');
  return {
    result: done,
    onConditionFailed: judge,
    transactItem: (TableName) => ({
      Update: {
        TableName,
        Key: { pk, sk },
        UpdateExpression,
        ConditionExpression,
        ...placeholdersOf(to),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    }),
  };
};

/**
 * Changes an item by itself. False where it is not so any more. `done` recognises in the item that the very change was made
 * and its answer lost.
 */
export const amend = (
  table: Table,
  key: Key,
  change: Change,
  rules: readonly Rule[],
  done: (found: Item) => boolean = () => false,
): Promise<boolean> =>
  write(
    table,
    amendment(key, change, rules, {
      result: true,
      onConditionFailed: (found) => found !== undefined && done(found),
    }),
  );
