import { type Bill, placeOf } from '../../blocks/billing/bill';
import { linkKey } from '../../blocks/billing/payer';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { retryOnConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { write, writeTogether } from '../../kernel/table/write';
import { readBill } from '../fines/bill-store';
import { checkCommand, type FineCommand, writeOf } from '../fines/commands';
import type { Fine, TimelineEntry } from '../fines/fine';
import { fineKey } from '../fines/keys';
import { heldBy, notFound } from '../fines/rules';
import type { FineAndBillChange } from './changes';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** The current bill of a fine: its key, and how to read it. */
export interface Billed {
  readonly place: Key;
  bill(): Promise<Bill>;
}

/** Computes the change of a fine that was read, and of its bill. */
export type Decide = (fine: Fine, billed: Billed) => FineAndBillChange | Promise<FineAndBillChange>;

/** Commands on fines in the table. */
export const openChanges = ({ table, ids }: Context) => {
  const billedBy = (fine: Fine): Billed => {
    const { id, card } = fine;
    const place = placeOf(ids, card.billId)?.key;
    if (!place) throw new Error(`The fine ${id} names a bill that nobody made: ${card.billId}`);
    return { place, bill: () => readBill({ table, ids }, fine) };
  };
  /** Reads the fine. With `person`, refuses (`fine-not-found`) a fine whose payer they do not hold. */
  const readFor = async (id: string, person?: string): Promise<Fine> => {
    const payer = ids.ownerOf(id);
    if (payer === undefined) throw notFound();
    const keys = [fineKey(id), ...(person === undefined ? [] : [linkKey(person, payer)])];
    const [fine, ...links] = await readAll(table, keys);
    if (!fine || links.includes(undefined)) throw notFound();
    return fine as unknown as Fine;
  };
  return {
    billedBy,

    /** A command of the agency or the portal on the fine alone: one round trip. */
    act: (command: FineCommand): Promise<TimelineEntry> => write(table, writeOf(command)),

    /**
     * A command that changes more than the fine: reads the fine, and its bill if `decide` asks for it, and writes both
     * changes in one transaction; repeated if either was changed in the meantime. `person` must hold the payer, which is checked
     * first, so that nobody learns the state of another person's fine.
     */
    change: (command: FineCommand, decide: Decide, person?: string): Promise<TimelineEntry> =>
      retryOnConflict(async () => {
        const fine = await readFor(command.id, person);
        const own = { agencyId: fine.card.agencyId, ...command };
        if (fine.timeline[command.action.id]) return writeOf(own).onConditionFailed(fine as unknown as Item);
        checkCommand(fine, own);
        const { command: decided, others } = await decide(fine, billedBy(fine));
        const link = person === undefined ? [] : [heldBy(person, fine.payer)];
        return writeTogether(table, writeOf(decided), ...link, ...others);
      }),

    /** The timeline entry of an earlier request with the same action; undefined if there was none. */
    repeated: async (command: FineCommand): Promise<TimelineEntry | undefined> => {
      const fine = await readFor(command.id);
      return fine.timeline[command.action.id]
        ? writeOf(command).onConditionFailed(fine as unknown as Item)
        : undefined;
    },
  };
};
export type Changes = ReturnType<typeof openChanges>;
