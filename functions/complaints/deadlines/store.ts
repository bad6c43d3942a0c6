import { Refusal } from '../../kernel/contract/refusal';
import type { Table } from '../../kernel/table/dynamo';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type ComplaintCommand, writeOf } from '../cases/command';
import type { Complaint } from '../cases/complaint';
import { complaintKey } from '../cases/keys';
import { atVersion } from '../cases/rules';
import { type DeadlineStep, nextCheckAt } from './steps';

const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : '');

/** When the portal looks at complaints again. */
export const openDeadlines = (table: Table) => {
  /** Stores when to look again: at this step, or never. Nothing is done where the complaint has changed since it was read. */
  const set = async (
    { id, version }: Complaint,
    step: Pick<DeadlineStep, 'at'> | undefined,
  ): Promise<void> => {
    const key = complaintKey(id);
    await write(table, update({ key, ...nextCheckAt(id, step), rules: [atVersion(version)] }));
  };
  return {
    set,

    /** Acts, unless the complaint has changed since it was read. One whose timeline is full is not looked at again. */
    take: async (complaint: Complaint, command: ComplaintCommand): Promise<void> => {
      try {
        await write(table, writeOf(command));
      } catch (error) {
        if (codeOf(error) === 'timeline-full') await set(complaint, undefined);
        else if (codeOf(error) !== 'complaint-moved') throw error;
      }
    },
  };
};
