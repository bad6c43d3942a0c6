import { VersionConflict } from './conflict';
import type { Stored } from './dynamo';
import { showsItem } from './shows';
import type { Write } from './write';

/**
 * Puts an item in the place of the one that was read at a version. The new item brings its own version, as a projection
 * does, which has that of the item it shows. Throws `VersionConflict` where somebody has changed it since.
 */
export const versionedReplacement = <T extends Stored>(item: T, seen: number): Write<void> => ({
  result: undefined,
  shows: showsItem(item),
  transactItem: (TableName) => ({
    Put: {
      TableName,
      Item: item,
      ConditionExpression: 'version = :seen',
      ExpressionAttributeValues: { ':seen': seen },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  }),
  onConditionFailed: () => {
    throw new VersionConflict(`${item.pk} is no longer at version ${seen}`);
  },
});
