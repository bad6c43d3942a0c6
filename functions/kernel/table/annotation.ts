import { conditionOf, expression, placeholdersOf, updateOf } from './expression';
import type { ItemUpdate } from './update';
import type { Write } from './write';

/**
 * Sets attributes that the item's `version` does not count, as no reader sees them: a cursor, or a deadline of the portal's
 * own. Answers true when written, and false where the rules do not hold..
 */
export const annotation = ({
  key: { pk, sk },
  rules,
  set,
  remove,
}: Pick<ItemUpdate, 'key' | 'set' | 'remove'> & Required<Pick<ItemUpdate, 'rules'>>): Write<boolean> => {
  const to = expression();
  const UpdateExpression = updateOf({ ...(set ? { set } : {}), ...(remove ? { remove } : {}) }, to);
  const exists = `attribute_exists(${to.name('pk')})`;
  const ConditionExpression = [exists, ...rules.map((rule) => conditionOf(rule, to))].join(' AND ');
  return {
    result: true,
    onConditionFailed: () => false,
    transactItem: (TableName) => ({
      Update: { TableName, Key: { pk, sk }, UpdateExpression, ConditionExpression, ...placeholdersOf(to) },
    }),
  };
};
