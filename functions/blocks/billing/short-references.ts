import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import { idsBy } from '../references/store';
import { type Bill, placeOf } from './bill';
import { readOwn } from './search';

/** Finds bills by the digits of their short references: two round trips. */
export const openShortReferences = (context: { readonly table: Table; readonly ids: IdCodec }) => ({
  /** Those of the person's payers; `person` is a `personRef`. */
  ofPersonBy: async (person: string, digits: string): Promise<Bill[]> =>
    (await readOwn(context, person, await idsBy(context.table, 'bill', digits))).flatMap(
      (bill) => bill ?? [],
    ),

  ofAgencyBy: async (agencyId: string, digits: string): Promise<Bill[]> => {
    const ids = await idsBy(context.table, 'bill', digits);
    const places = ids.flatMap((id) => placeOf(context.ids, id)?.key ?? []);
    const found = places.length ? await readAll(context.table, places) : [];
    return (found as readonly (Bill | undefined)[]).flatMap((bill) =>
      bill?.agencyId === agencyId ? [bill] : [],
    );
  },
});
