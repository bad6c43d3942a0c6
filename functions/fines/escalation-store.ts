import { type Bill, placeOf } from '../blocks/billing/bill';
import { amend } from '../kernel/amend';
import type { Table } from '../kernel/dynamo';
import type { Change } from '../kernel/expression';
import { read } from '../kernel/read';
import { Refusal } from '../kernel/refusal';
import { Stale } from '../kernel/revise';
import type { Sealer } from '../kernel/seal';
import { writeTogether } from '../kernel/write';
import { actOn } from './act';
import type { Changing } from './changing';
import type { Fine } from './fine';
import { fineKey } from './places';
import { asRead } from './rules';

/** What may have happened meanwhile: it is seen when the fine is looked at again, a minute later. */
const meanwhile = new Set(['bill-closed', 'payment-in-progress', 'wrong-state']);

const wasQuicker = (error: unknown): boolean =>
  error instanceof Stale || (error instanceof Refusal && meanwhile.has(error.code));

/** What the portal does with fines by itself when time runs out. */
export const openEscalations = ({ table, seal }: { readonly table: Table; readonly seal: Sealer }) => ({
  billOf: async ({ card }: Fine): Promise<Bill | undefined> => {
    const place = placeOf(seal, card.billId);
    return place && read<Bill>(table, place.key);
  },

  /** Takes a step in one transaction, unless somebody was quicker. */
  take: async ({ act, others }: Changing): Promise<void> => {
    try {
      await writeTogether(table, actOn(act), ...others);
    } catch (error) {
      if (!wasQuicker(error)) throw error;
    }
  },

  /** Looks again then, or never; nothing is done where the fine has changed since it was read. */
  wake: async (fine: Fine, waking: Change): Promise<void> => {
    await amend(table, fineKey(fine.id), waking, [asRead(fine)]);
  },
});
