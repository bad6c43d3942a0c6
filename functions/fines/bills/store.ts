import { type Bill, placeOf } from '../../blocks/billing/bill';
import { linkKey } from '../../blocks/billing/payer';
import type { Sealer } from '../../kernel/identity/id-codec';
import { retryOnConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read, readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { write, writeTogether } from '../../kernel/table/write';
import { checkCommand, type FineCommand, writeOf } from '../fines/commands';
import type { Fine, TimelineEntry } from '../fines/fine';
import { fineKey } from '../fines/keys';
import { heldBy, notFound } from '../fines/rules';
import type { FineAndBillChange } from './changes';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

/** The bill that holds now: where it stands, and what it is. */
export interface Billed {
  readonly place: Key;
  bill(): Promise<Bill>;
}

/** What a fine that was read, and its bill, are to become. */
export type Decide = (fine: Fine, billed: Billed) => FineAndBillChange | Promise<FineAndBillChange>;

/** What is done to fines in the table. */
export const openChanges = ({ table, seal }: Context) => {
  const billedBy = ({ id, card }: Fine): Billed => {
    const place = placeOf(seal, card.billId)?.key;
    if (!place) throw new Error(`The fine ${id} names a bill that nobody made: ${card.billId}`);
    const bill = async (): Promise<Bill> => {
      const found = await read<Bill>(table, place);
      if (!found) throw new Error(`The fine ${id} has no bill ${card.billId}`);
      return found;
    };
    return { place, bill };
  };
  /** The fine as its agency or the portal finds it, or as whoever must hold its payer. */
  const readFor = async (id: string, person?: string): Promise<Fine> => {
    const payer = seal.ownerOf(id);
    if (payer === undefined) throw notFound();
    const keys = [fineKey(id), ...(person === undefined ? [] : [linkKey(person, payer)])];
    const [fine, ...links] = await readAll(table, keys);
    if (!fine || links.includes(undefined)) throw notFound();
    return fine as unknown as Fine;
  };
  return {
    billedBy,

    /** By the agency, or the portal: one round trip. */
    act: (act: FineCommand): Promise<TimelineEntry> => write(table, writeOf(act)),

    /**
     * An act that depends on more than the fine: the fine is read, its bill where that is asked for, and what both become is
     * written in one transaction; again, where somebody was quicker. `person` must hold the payer, which is looked at first:
     * of a fine of others nobody is told the state.
     */
    change: (act: FineCommand, decide: Decide, person?: string): Promise<TimelineEntry> =>
      retryOnConflict(async () => {
        const fine = await readFor(act.id, person);
        const own = { agencyId: fine.card.agencyId, ...act };
        if (fine.timeline[act.action.id]) return writeOf(own).onConditionFailed(fine as unknown as Item);
        checkCommand(fine, own);
        const { act: wanted, others } = await decide(fine, billedBy(fine));
        const link = person === undefined ? [] : [heldBy(person, fine.payer)];
        return writeTogether(table, writeOf(wanted), ...link, ...others);
      }),

    /** What the act left, where it was done already; undefined where it was not. */
    repeated: async (act: FineCommand): Promise<TimelineEntry | undefined> => {
      const fine = await readFor(act.id);
      return fine.timeline[act.action.id]
        ? writeOf(act).onConditionFailed(fine as unknown as Item)
        : undefined;
    },
  };
};
export type Changes = ReturnType<typeof openChanges>;
