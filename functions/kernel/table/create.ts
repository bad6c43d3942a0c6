import type { Refusal } from '../contract/refusal';
import type { Mark } from '../identity/action';
import { VersionConflict } from './conflict';
import type { Stored } from './dynamo';
import { replayOrRefuse, reused, type Write } from './write';

/**
 * Makes an item that remembers the action that made it (`made`). A repeat answers with the item as it is by now. `taken`
 * is the refusal where the key is not derived from the action, so that another action may have made the item.
 */
export const creation = <T extends Stored & { readonly made: Mark }>(
  item: T,
  taken: () => Refusal = reused,
): Write<T> => ({
  result: item,
  transactItem: (TableName) => ({
    Put: {
      TableName,
      Item: item,
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  }),
  onConditionFailed: (found) => {
    const existing = found as unknown as T | undefined;
    if (!existing) throw new Error('the table refused a new item and returned none');
    if (existing.made.id !== item.made.id) throw taken();
    return replayOrRefuse(existing, existing.made.hash, item.made.hash);
  },
});

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
