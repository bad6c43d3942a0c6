import type { Refusal } from '../contract/refusal';
import type { Mark } from '../identity/action';
import { VersionConflict } from './conflict';
import type { Stored } from './dynamo';
import { showsItem } from './shows';
import { replayOrRefuse, reused, type Write } from './write';

/**
 * Creates an item that stores the action that made it (`made`). A repeat answers with the item as it is now. `taken` is the
 * refusal if another action made the item, which can happen only where the key is not derived from the action.
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

/** Creates an item that did not exist when it was read. Throws `VersionConflict` if it exists now. */
export const beginning = <T extends Stored>(item: T): Write<void> => ({
  result: undefined,
  shows: showsItem(item),
  transactItem: (TableName) => ({
    Put: {
      TableName,
      Item: item,
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  }),
  onConditionFailed: () => {
    throw new VersionConflict(`${item.pk} is there by now`);
  },
});
