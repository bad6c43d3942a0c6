import { receiptCounterKey, receiptKey } from '../../functions/blocks/receipts/keys';
import {
  type NewReceipt,
  newReceipt,
  type Receipt,
  receiptCreation,
} from '../../functions/blocks/receipts/receipt';
import { type IdCodec, personRef } from '../../functions/kernel/identity/id-codec';
import type { Table } from '../../functions/kernel/table/dynamo';
import { readAll } from '../../functions/kernel/table/read';
import { write } from '../../functions/kernel/table/write';

/** A true case: two bills of an agency, paid in one go. */
export const paid: Omit<NewReceipt, 'owner' | 'agencyId' | 'paymentId'> = {
  chargeId: 'ch_1',
  money: { amount: 45_250, currency: 'JOD' },
  lines: [
    {
      billId: '01k0'.padEnd(36, 'a'),
      title: { en: 'Property tax 2026 (first half)', ar: 'ضريبة الأبنية 2026 (النصف الأول)' },
      head: 'property-tax',
      amount: 40_000,
      part: 'principal',
    },
    {
      billId: '01k0'.padEnd(36, 'a'),
      title: { en: 'Property tax 2026 (first half)', ar: 'ضريبة الأبنية 2026 (النصف الأول)' },
      head: 'property-tax',
      amount: 5_250,
      part: 'penalty',
    },
  ],
  method: { brand: 'visa', lastDigits: '4242' },
  paidAt: Date.parse('2026-11-22T10:15:00.000Z'),
  timeZone: 'Asia/Amman',
};

interface World {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** Writes a receipt as the capture of a payment does. `sub` is the payer, `payment` one of their payments. */
export const issue = async (
  { table, ids }: World,
  sub: string,
  agencyId: string,
  payment: string,
  changes: Partial<NewReceipt> = {},
): Promise<Receipt> => {
  const owner = personRef(sub);
  const paymentId = ids.ownedId(owner, payment);
  const receipt = newReceipt(ids, { ...paid, owner, agencyId, paymentId, ...changes });
  return write(table, receiptCreation(receipt));
};

/** The receipts as the table has them now. */
export const stored = async (table: Table, receipts: readonly Receipt[]): Promise<Receipt[]> => {
  const found: unknown[] = [];
  for (let from = 0; from < receipts.length; from += 100) {
    found.push(
      ...(await readAll(
        table,
        receipts.slice(from, from + 100).map(({ id }) => receiptKey(id)),
      )),
    );
  }
  return found as Receipt[];
};

/** The number that was given last in an agency's year; 0 before the first. */
export const lastNumber = async (table: Table, agencyId: string, year: number): Promise<number> => {
  const [counter] = await readAll(table, [receiptCounterKey(agencyId, year)]);
  return Number(counter?.last ?? 0);
};
