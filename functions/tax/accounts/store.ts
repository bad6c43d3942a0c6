import { type Bill, billsOf, placeOf } from '../../blocks/billing/bill';
import { Refusal } from '../../kernel/contract/refusal';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { page, type Range, readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { subjectOf } from '../assessments/assessment';
import { type AssessmentRecord, assessmentRecordPrefix } from '../assessments/roll-entry';
import { taxableObjectPartition } from '../register/taxable-object';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

/** Bills that a statement is made of, at the most: those of fifty years by the month, and some. */
const maxBills = 1_000;
const atOnce = 250;
const keysAtOnce = 100;

const tooMany = (): Refusal => new Refusal('too-many-assessments');

/** All of a partition, page by page. */
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

/** The assessments behind statements and certificates. */
export const openAccounts = ({ table, seal }: Context) => {
  const billsIn = async (ids: readonly string[]): Promise<Bill[]> => {
    if (ids.length > maxBills) throw tooMany();
    const keys = ids.flatMap((id) => placeOf(seal, id)?.key ?? []);
    const starts = Array.from(
      { length: Math.ceil(keys.length / keysAtOnce) },
      (_, part) => part * keysAtOnce,
    );
    const parts = starts.map((start) => readAll(table, keys.slice(start, start + keysAtOnce)));
    return (await Promise.all(parts)).flat().filter((each) => each !== undefined) as unknown as Bill[];
  };
  return {
    /** Of payers: a query for each, side by side. */
    ofPayers: async (payers: readonly string[]): Promise<Bill[]> => {
      const ranges = payers.map((payer) => ({ partition: billsOf(payer) }));
      const found = await Promise.all(ranges.map((range) => allOf<Pick<Bill, keyof Bill>>(table, range)));
      return found.flat().filter((bill) => subjectOf(bill) !== undefined);
    },

    /** On a thing, also those whose place others took: two round trips. `payers` leaves out those of everybody else. */
    ofTaxableObject: async (agencyId: string, thing: string, payers?: readonly string[]): Promise<Bill[]> => {
      const range = { partition: taxableObjectPartition(agencyId, thing), prefix: assessmentRecordPrefix };
      const all = await allOf<Pick<AssessmentRecord, keyof AssessmentRecord>>(table, range);
      const entries = payers ? all.filter(({ payer }) => payers.includes(payer)) : all;
      return billsIn(entries.flatMap(({ billId, earlier }) => [...earlier, billId]));
    },
  };
};
export type Accounts = ReturnType<typeof openAccounts>;
