import { type Bill, placeOf } from '../../blocks/billing/bill';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import type { Fine } from './fine';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** Reads the current bill of a fine: one round trip. Throws if there is none, as every fine has a bill. */
export const readBill = async ({ table, ids }: Context, { id, card }: Fine): Promise<Bill> => {
  const place = placeOf(ids, card.billId);
  const bill = place && (await read<Bill>(table, place.key));
  if (!bill) throw new Error(`The fine ${id} has no bill ${card.billId}`);
  return bill;
};
