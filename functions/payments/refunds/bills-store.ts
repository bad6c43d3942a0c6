import { type Bill, placeOf } from '../../blocks/billing/bill';
import { readAll } from '../../kernel/table/read';
import type { Context } from '../payments/context';
import type { Refund } from './refund';
import { billsOfRefund } from './transitions';

/** The bills from which a refund takes, as they are: one round trip, or none where it takes from no bill. */
export const readBillsOf = async (
  { table, ids }: Pick<Context, 'table' | 'ids'>,
  refund: Refund,
): Promise<Bill[]> => {
  const keys = billsOfRefund(refund).map((billId) => {
    const place = placeOf(ids, billId);
    if (!place) throw new Error(`The refund ${refund.id} names no bill: ${billId}`);
    return place.key;
  });
  if (keys.length === 0) return [];
  const found = (await readAll(table, keys)) as unknown as readonly (Bill | undefined)[];
  return found.map((bill, index) => {
    if (!bill) throw new Error(`There is no bill ${keys[index]?.sk} of which anything was paid`);
    return bill;
  });
};
