import { Refusal } from '../../kernel/contract/refusal';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { update } from '../../kernel/table/update';
import { write, writeTogether } from '../../kernel/table/write';
import type { FineAndBillChange } from '../bills/changes';
import { writeOf } from '../fines/commands';
import type { Fine } from '../fines/fine';
import { fineKey } from '../fines/keys';
import { atVersion } from '../fines/rules';

/** Refusals that mean that fine or bill has changed in the meantime; the next sweep looks at the fine again. */
const meanwhile = new Set(['bill-closed', 'payment-in-progress', 'wrong-state']);

const hasChangedMeanwhile = (error: unknown): boolean =>
  error instanceof VersionConflict || (error instanceof Refusal && meanwhile.has(error.code));

/** What the portal does with fines when a deadline passes. */
export const openEscalations = ({ table }: { readonly table: Table }) => ({
  /** Takes a step in one transaction; does nothing if fine or bill has changed since they were read. */
  take: async ({ command, others }: FineAndBillChange): Promise<void> => {
    try {
      await writeTogether(table, writeOf(command), ...others);
    } catch (error) {
      if (!hasChangedMeanwhile(error)) throw error;
    }
  },

  /** Sets or removes the deadline; does nothing if the fine has changed since it was read. */
  wake: async (fine: Fine, deadline: Change): Promise<void> => {
    await write(table, update({ key: fineKey(fine.id), ...deadline, rules: [atVersion(fine)] }));
  },
});
