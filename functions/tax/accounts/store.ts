import { type Bill, billsOf, placeOf } from '../../blocks/billing/bill';
import { Refusal } from '../../kernel/contract/refusal';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { page, type Range, readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { type AssessmentRecord, assessmentRecordPrefix } from '../assessments/roll-entry';
import { taxableObjectPartition } from '../register/taxable-object';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** The most bills in one statement: fifty years of monthly bills, and a reserve. */
const maxBills = 1_000;
const atOnce = 250;
const keysAtOnce = 100;

const tooMany = (): Refusal => new Refusal('too-many-assessments');

/** All items of a partition, page by page. Refuses (`too-many-assessments`) when there are more than `maxBills`. */
const allOf = async <T extends Item>(table: Table, range: Range): Promise<T[]> => {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await page<T>(table, {
      ranges: [range],
      order: 'ascending',
      after,
      limit: atOnce,
    });
    found.push(...items);
    if (found.length > maxBills) throw tooMany();
    after = next;
  } while (after !== undefined);
  return found;
};

/** Bills for statements and certificates. */
export const openAccounts = ({ table, ids }: Context) => {
  const billsIn = async (billIds: readonly string[]): Promise<Bill[]> => {
    if (billIds.length > maxBills) throw tooMany();
    const keys = billIds.flatMap((id) => placeOf(ids, id)?.key ?? []);
    const starts = Array.from(
      { length: Math.ceil(keys.length / keysAtOnce) },
      (_, part) => part * keysAtOnce,
    );
    const parts = starts.map((start) => readAll(table, keys.slice(start, start + keysAtOnce)));
    return (await Promise.all(parts)).flat().filter((each) => each !== undefined) as unknown as Bill[];
  };
  return {
    /** All bills of these payers, for whatever: one query for each, in parallel. */
    ofPayers: async (payers: readonly string[]): Promise<Bill[]> => {
      const ranges = payers.map((payer) => ({ partition: billsOf(payer) }));
      const found = await Promise.all(ranges.map((range) => allOf<Pick<Bill, keyof Bill>>(table, range)));
      return found.flat();
    },

    /**
     * The bills of a taxable object, replaced ones included: two round trips. `payers` limits them to bills of these
     * payers.
     */
    ofTaxableObject: async (
      agencyId: string,
      taxableObject: string,
      payers?: readonly string[],
    ): Promise<Bill[]> => {
      const range = {
        partition: taxableObjectPartition(agencyId, taxableObject),
        prefix: assessmentRecordPrefix,
      };
      const all = await allOf<Pick<AssessmentRecord, keyof AssessmentRecord>>(table, range);
      const entries = payers ? all.filter(({ payer }) => payers.includes(payer)) : all;
      return billsIn(entries.flatMap(({ billId, earlier }) => [...earlier, billId]));
    },
  };
};
export type Accounts = ReturnType<typeof openAccounts>;
