import { Refusal } from '../contract/refusal';
import type { Stored } from './dynamo';
import { type Change, expression, placeholdersOf, sum, updateOf } from './expression';
import type { Key } from './table';
import type { Write } from './write';

/*
 * Changes that need more than a rule can say (how a payment is spread over a bill, say) are computed from the item as it
 * was read, and written on condition that nobody has changed it since. Whoever comes second reads again.
 */

/** Somebody has changed an item since it was read. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** The item's part of a write: it must still have the version that was read. */
export const revision = ({ pk, sk, version }: Stored, change: Change): Write<void> => {
  const to = expression();
  const UpdateExpression = updateOf({ ...change, set: { ...change.set, version: sum('version', 1) } }, to);
  return {
    result: undefined,
    transactItem: (TableName) => ({
      Update: {
        TableName,
        Key: { pk, sk },
        UpdateExpression,
        ConditionExpression: `${to.name('version')} = ${to.value(version)}`,
        ...placeholdersOf(to),
      },
    }),
    onConditionFailed: () => {
      throw new VersionConflict(`${pk} is no longer at version ${version}`);
    },
  };
};

/** Makes an item that was not there when it was looked for. */
export const beginning = <T extends Stored>(item: T): Write<void> => ({
  result: undefined,
  transactItem: (TableName) => ({
    Put: { TableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
  }),
  onConditionFailed: () => {
    throw new VersionConflict(`${item.pk} is there by now`);
  },
});

/** Deletes an item, in one transaction with what says that it may go; nothing where it is gone. */
export const removal = ({ pk, sk }: Key): Write<void> => ({
  result: undefined,
  transactItem: (TableName) => ({ Delete: { TableName, Key: { pk, sk } } }),
  onConditionFailed: () => {
    throw new Error('a deletion has no condition');
  },
});

/** How often something is read again before the caller is told that it is busy. */
const attempts = 8;

/** Reads, decides and writes, again while somebody else is quicker. Each attempt begins with the read. */
export const retryOnConflict = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let left = attempts; left > 0; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  throw new Refusal('busy');
};
