import { conditionOf, expression, placeholdersOf, type Tally, updateOf } from './expression';
import type { Rule } from './rule';
import type { Key } from './table';
import { throwBrokenRule, type Write } from './write';

export interface Upsert {
  readonly key: Key;
  /** The kind of noun that the item is, or comes to be. */
  readonly type: string;
  readonly change: Tally;
  /** What must hold of the item; one that is not there keeps those that ask for nothing to be there. */
  readonly rules: readonly Rule[];
}

/**
 * Changes an item, and makes it where it is not there: counters and tallies, which nobody makes. It does not know whether
 * it was done before, so it stands in a transaction behind the write that does.
 */
export const upsert = ({ key: { pk, sk }, type, change, rules }: Upsert): Write<void> => {
  const to = expression();
  const counted = {
    ...change,
    set: { type, ...change.set },
    add: { version: 1, ...change.add },
  };
  const UpdateExpression = updateOf(counted, to);
  const ConditionExpression = rules.map((rule) => conditionOf(rule, to)).join(' AND ');
  return {
    result: undefined,
    transactItem: (TableName) => ({
      Update: {
        TableName,
        Key: { pk, sk },
        UpdateExpression,
        ...(ConditionExpression ? { ConditionExpression } : {}),
        ...placeholdersOf(to),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    }),
    onConditionFailed: (found) => throwBrokenRule(rules, found ?? {}),
  };
};
