import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type ObjectionCommand, writeOf } from '../objections/commands';
import { type Objection, objectionKey } from '../objections/objection';
import { atVersion } from '../objections/rules';

const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : '');

/** When the portal looks at objections again. */
export const openDeadlines = (table: Table) => ({
  /** Stores when to look again. Nothing is done where the objection has changed since it was read. */
  set: async ({ id, version }: Objection, nextCheck: Change): Promise<void> => {
    await write(table, update({ key: objectionKey(id), ...nextCheck, rules: [atVersion(version)] }));
  },

  /** Acts, unless the objection has changed since it was read. One whose timeline is full is not looked at again. */
  take: async ({ id, version }: Objection, command: ObjectionCommand): Promise<void> => {
    try {
      await write(table, writeOf(command));
    } catch (error) {
      if (codeOf(error) === 'timeline-full') {
        await write(
          table,
          update({ key: objectionKey(id), remove: timerAttributes, rules: [atVersion(version)] }),
        );
      } else if (codeOf(error) !== 'objection-moved') throw error;
    }
  },
});
