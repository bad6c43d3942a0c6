import { type Bill, placeOf } from '../../blocks/billing/bill';
import { Refusal } from '../../kernel/contract/refusal';
import type { Sealer } from '../../kernel/identity/id-codec';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { write, writeTogether } from '../../kernel/table/write';
import type { FineAndBillChange } from '../bills/changes';
import { writeOf } from '../fines/commands';
import type { Fine } from '../fines/fine';
import { fineKey } from '../fines/keys';
import { atVersion } from '../fines/rules';

/** What may have happened meanwhile: it is seen when the fine is looked at again, a minute later. */
const meanwhile = new Set(['bill-closed', 'payment-in-progress', 'wrong-state']);

const wasQuicker = (error: unknown): boolean =>
  error instanceof VersionConflict || (error instanceof Refusal && meanwhile.has(error.code));

/** What the portal does with fines by itself when time runs out. */
export const openEscalations = ({ table, seal }: { readonly table: Table; readonly seal: Sealer }) => ({
  billOf: async ({ card }: Fine): Promise<Bill | undefined> => {
    const place = placeOf(seal, card.billId);
    return place && read<Bill>(table, place.key);
  },

  /** Takes a step in one transaction, unless somebody was quicker. */
  take: async ({ act, others }: FineAndBillChange): Promise<void> => {
    try {
      await writeTogether(table, writeOf(act), ...others);
    } catch (error) {
      if (!wasQuicker(error)) throw error;
    }
  },

  /** Looks again then, or never; nothing is done where the fine has changed since it was read. */
  wake: async (fine: Fine, waking: Change): Promise<void> => {
    await write(table, update({ key: fineKey(fine.id), ...waking, rules: [atVersion(fine)] }));
  },
});
