import type { Table } from './dynamo';
import { type Change, conditionOf, expression, placeholdersOf, sum, updateOf } from './expression';
import type { Item, Rule } from './rule';
import type { Key } from './table';
import { write } from './write';

/**
 * Changes an item that is there and keeps the rules: what the portal does by itself, so that no action is remembered. False
 * where it is not so any more. `done` recognises in the item that the very change was made and its answer lost.
 */
export const amend = (
  table: Table,
  key: Key,
  change: Change,
  rules: readonly Rule[],
  done: (found: Item) => boolean = () => false,
): Promise<boolean> => {
  const to = expression();
  const UpdateExpression = updateOf({ ...change, set: { ...change.set, version: sum('version', 1) } }, to);
  const exists = `attribute_exists(${to.name('pk')})`;
  const ConditionExpression = [exists, ...rules.map((rule) => conditionOf(rule, to))].join(' AND ');
  return write(table, {
    done: true,
    part: (TableName) => ({
      Update: {
        TableName,
        Key: { pk: key.pk, sk: key.sk },
        UpdateExpression,
        ConditionExpression,
        ...placeholdersOf(to),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    }),
    judge: (found) => found !== undefined && done(found),
  });
};
