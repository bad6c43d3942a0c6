import { VersionConflict } from '../../kernel/table/conflict';
import type { Change } from '../../kernel/table/expression';
import type { Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { inboxKey } from './message';

/** Changes the counts of a person's inbox. Throws `VersionConflict` where the rule does not hold: read again and retry. */
export const inboxUpdate = (ref: string, set: NonNullable<Change['set']>, rule: Rule): Write<void> =>
  update<void>({
    key: inboxKey(ref),
    ...{ set, rules: [rule] },
    result: undefined,
    onConditionFailed: () => {
      throw new VersionConflict('The inbox has changed since it was read.');
    },
  });
