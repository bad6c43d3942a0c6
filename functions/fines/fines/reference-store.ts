import { linkKey } from '../../blocks/billing/payer';
import { idsBy } from '../../blocks/references/store';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import type { Card, Fine } from './fine';
import { fineKey } from './keys';

/*
 * Fines by the digits of their short references: two round trips.
 */

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** Those that the agency issued. */
export const ofAgencyBy = async ({ table }: Context, agencyId: string, digits: string): Promise<Card[]> => {
  const ids = await idsBy(table, 'fine', digits);
  const found = ids.length ? await readAll(table, ids.map(fineKey)) : [];
  return (found as unknown as readonly (Fine | undefined)[]).flatMap((fine) =>
    fine?.card.agencyId === agencyId ? [fine.card] : [],
  );
};

/** Those whose payers the person holds. */
export const ofPersonBy = async (
  { table, ids: codec }: Context,
  person: string,
  digits: string,
): Promise<Card[]> => {
  const ids = await idsBy(table, 'fine', digits);
  const keys = ids.flatMap((id) => [fineKey(id), linkKey(person, codec.ownerOf(id) ?? '')]);
  const found = keys.length ? await readAll(table, keys) : [];
  return ids.flatMap((_, index) => {
    const [fine, link] = found.slice(2 * index) as unknown as readonly (Fine | undefined)[];
    return fine && link ? [fine.card] : [];
  });
};
