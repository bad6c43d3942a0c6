import { linkKey } from '../../blocks/billing/payer';
import { idsBy } from '../../blocks/references/store';
import type { Reactor } from '../../kernel/events/reactor';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { put } from '../../kernel/table/put';
import { page, readAll } from '../../kernel/table/read';
import { key } from '../../kernel/table/table';
import { searchable } from '../../kernel/text/searchable';
import type { Card, Fine } from './fine';
import { fineKey } from './keys';

/*
 * Fines by the digits of their short references, and by their agencies' own: two round trips.
 */

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** The fines of an agency with a reference of its own, however it is typed. Another payer may have another one with it. */
const namedBy = (agencyId: string, reference: string): string =>
  key('fine-reference', agencyId, searchable(reference));

/** Has a new fine found by its agency's reference. */
export const noteOwnReference: Reactor = {
  name: 'own-references',
  react:
    ({ table }) =>
    async ({ type, subject, data }) => {
      if (type !== 'fine.issued') return;
      const place = { pk: namedBy(String(data.agencyId), String(data.reference)), sk: subject };
      await put(table, { ...place, type: 'fine-reference', version: 1 });
    },
};

/** Fines that are looked at for one reference. */
const maxNamed = 100;

const idsNamed = async (table: Table, agencyId: string, reference: string): Promise<string[]> => {
  const ranges = [{ partition: namedBy(agencyId, reference) }];
  const list = { ranges, order: 'ascending', limit: maxNamed } as const;
  return (await page<Pick<Stored, 'sk'>>(table, list)).items.map(({ sk }) => sk);
};

interface Sought {
  readonly reference: string;
  /** Where it may be a short one, too. */
  readonly digits: string | undefined;
}

/** Those that the agency issued, by either. */
export const ofAgencyBy = async (
  { table }: Context,
  agencyId: string,
  { reference, digits }: Sought,
): Promise<Card[]> => {
  const [own, short] = await Promise.all([
    idsNamed(table, agencyId, reference),
    digits === undefined ? [] : idsBy(table, 'fine', digits),
  ]);
  const ids = [...new Set([...short, ...own])].slice(0, maxNamed);
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
