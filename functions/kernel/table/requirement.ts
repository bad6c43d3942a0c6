import type { Refusal } from '../contract/refusal';
import { conditionOf, expression, placeholdersOf } from './expression';
import type { Rule } from './rule';
import type { Key } from './table';
import { throwBrokenRule, type Write } from './write';

/** A condition on an item that is not changed, as part of a transaction. */
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
