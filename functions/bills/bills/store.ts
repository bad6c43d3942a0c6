import {
  type Bill,
  type BillCard,
  type BillEntry,
  billIdOf,
  billsNamed,
  billsOf,
  placeOf,
} from '../../blocks/billing/bill';
import { cancellingOnce, type Why } from '../../blocks/billing/commands';
import { type Charge, issue, newBill } from '../../blocks/billing/issue';
import { billNotFound } from '../../blocks/billing/refusals';
import { reissuing } from '../../blocks/billing/reissue';
import { openBills } from '../../blocks/billing/search';
import { openShortReferences } from '../../blocks/billing/short-references';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { retryOnConflict } from '../../kernel/table/conflict';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { page, readAll } from '../../kernel/table/read';
import { write, writeTogether } from '../../kernel/table/write';
import { checkSubject, ofThisService } from './charge';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

/** An agency's reference to one of its own bills. */
interface Own {
  readonly agencyId: string;
  readonly billId: string;
}

interface Reissue extends Own {
  readonly issuedOn: string;
  readonly why: Why;
  /** The new bill's charge, computed from the old bill. */
  readonly chargeFor: (old: Bill) => Charge;
}

/** Bills with one reference that are looked at: each has taken the place of the one before. */
const maxNamed = 50;

/** The ids of bills by the agency's reference. */
export type NamedBills = ReadonlyMap<string, readonly string[]>;

interface ImportedBy {
  /** The call's action. */
  readonly call: string;
  readonly bills: NamedBills;
}

const idsNamed = async (table: Table, agencyId: string, reference: string): Promise<string[]> => {
  const ranges = [{ partition: billsNamed(agencyId, reference) }];
  const list = { index: 'owner', ranges, order: 'descending', limit: maxNamed } as const;
  return (await page<{ readonly card: BillCard }>(table, list)).items.map(({ card }) => card.id);
};

const referenceReused = (billId = ''): Refusal => new Refusal('reference-reused', { facts: { billId } });

/** The bills in the table, and what agencies do with those that they have made out here. */
export const openStore = ({ table, ids, signer }: Context) => ({
  ...openBills({ table, ids, signer }),
  ...openShortReferences({ table, ids }),

  /** One round trip. A repeat returns the bill as it is now. */
  issue: (charge: Charge, action: Action): Promise<Bill> => write(table, issue(newBill(ids, charge, action))),

  /** The ids of the agency's bills with each of some references, side by side. The index may lag behind by a second. */
  named: async (agencyId: string, references: readonly string[]): Promise<NamedBills> =>
    new Map(
      await Promise.all(
        references.map(async (each) => [each, await idsNamed(table, agencyId, each)] as const),
      ),
    ),

  /**
   * Makes out a bill of an imported row: one round trip. Refuses (`reference-reused`) another bill under a reference that is
   * among the `named`; says whether the bill is new by this call.
   */
  importOne: async (charge: Charge, action: Action, { call, bills }: ImportedBy) => {
    const bill = { ...newBill(ids, charge, action), importedBy: call };
    const named = bills.get(charge.reference ?? '') ?? [];
    if (named.length > 0 && !named.includes(bill.id)) throw referenceReused(named[0]);
    const made = await write(table, issue(bill)).catch((error: unknown) => {
      throw error instanceof Refusal && error.code === 'idempotency-key-reused'
        ? referenceReused(bill.id)
        : error;
    });
    return { billId: bill.id, isNew: made.importedBy === call };
  },

  /** One round trip. A bill that is cancelled already answers with what was said of it then. */
  cancel: ({ agencyId, billId }: Own, why: Why, action: Action): Promise<BillEntry> => {
    const place = placeOf(ids, billId)?.key;
    if (!place) throw billNotFound();
    return write(table, cancellingOnce({ place, agencyId, ...why, action, rules: [ofThisService] }));
  },

  /** Reads the old bill, and the new one, which is there when it is a repeat; then one transaction. */
  reissue: ({ agencyId, billId, issuedOn, why, chargeFor }: Reissue, action: Action): Promise<Bill> => {
    const place = placeOf(ids, billId);
    if (!place) throw billNotFound();
    const sk = billIdOf(ids, place.payer, issuedOn, action.id);
    return retryOnConflict(async () => {
      const found = await readAll(table, [place.key, { pk: billsOf(place.payer), sk }]);
      const [old, made] = found as readonly (Bill | undefined)[];
      if (old?.agencyId !== agencyId) throw billNotFound();
      checkSubject(old);
      const bill = newBill(ids, chargeFor(old), action);
      if (made) return creation(bill).onConditionFailed({ ...made });
      return writeTogether(table, ...reissuing(old, bill, action, { ...why, again: true }));
    });
  },
});
export type Store = ReturnType<typeof openStore>;
