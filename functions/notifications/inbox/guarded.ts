import { Refusal } from '../../kernel/contract/refusal';
import {
  type Change,
  conditionOf,
  expression,
  placeholdersOf,
  sum,
  updateOf,
} from '../../kernel/table/expression';
import type { Item, Rule } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import type { Write } from '../../kernel/table/write';

/*
 * Writes that the portal does by itself: to items that remember no action, as what they already say recognises a repeat.
 */

/** Changes an item that is there and keeps the rules. `judge` reads the item that does not: a repeat, or a reason to throw. */
export const guarded = (
  { pk, sk }: Key,
  change: Change,
  rules: readonly Rule[],
  judge: (found: Item | undefined) => void,
): Write<void> => {
  const to = expression();
  const UpdateExpression = updateOf({ ...change, set: { ...change.set, version: sum('version', 1) } }, to);
  const conditions = rules.map((rule) => conditionOf(rule, to));
  const ConditionExpression = [`attribute_exists(${to.name('pk')})`, ...conditions].join(' AND ');
  return {
    result: undefined,
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
    onConditionFailed: judge,
  };
};

/** Makes an item that is not there yet. */
export const first = <T extends Key>(item: T, judge: (found: Item | undefined) => void): Write<void> => ({
  result: undefined,
  transactItem: (TableName) => ({
    Put: {
      TableName,
      Item: item,
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  }),
  onConditionFailed: judge,
});

/** The item has changed since it was read. */
class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

export const throwConflict = (): never => {
  throw new VersionConflict();
};

/** Somebody else gets through each time: a person's inbox is not that busy. */
const maxAttempts = 20;

/** Reads and writes anew as long as what was read is stale. */
export const retryOnConflict = async <T>(readAndWrite: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readAndWrite();
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      if (attempt === maxAttempts) throw new Refusal('busy', { detail: 'Repeat the request in a moment.' });
    }
  }
};
