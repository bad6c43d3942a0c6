import { mistyped } from '../../blocks/references/query';
import { readReference } from '../../blocks/references/reference';
import { idsBy } from '../../blocks/references/store';
import { throughPages } from '../../blocks/searching/pages';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { readCursor, writeCursor } from '../../kernel/table/cursor';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { page, read, readAll } from '../../kernel/table/read';
import { holds, type Item, type Rule } from '../../kernel/table/rule';
import { importId } from '../bulk/import';
import type { CardWithTiming } from '../cases/clock';
import type { Card, Complaint } from '../cases/complaint';
import { complaintKey, duplicatesOf, queuesOf } from '../cases/keys';
import { agencyOwner } from '../cases/owner';
import { type Complaints, complaintsBy } from '../cases/store';
import { pageByDue } from './due-order';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly ids: IdCodec;
  readonly complaints: Pick<Complaints, 'listQueue'>;
}

type WithCard = { readonly card: Card };
type QueueQuery = Parameters<Complaints['listQueue']>[0];

/** Most open complaints that are put in order, and how many of them are read at once. */
const maxOrdered = 10_000;
const atOnce = 1_000;

const search = ({ complaints }: Context, query: QueueQuery): Promise<Listed<Card>> =>
  throughPages(query, (paging) => complaints.listQueue({ ...query, ...paging }));

/** The open complaints of an agency that keep the rules, of those longest unchanged. */
const openCards = async ({ table }: Context, agencyId: string, rules: readonly Rule[]): Promise<Card[]> => {
  const ranges = queuesOf(agencyId, 'open').map((partition) => ({ partition }));
  const cards: Card[] = [];
  let after: string | undefined;
  let count = 0;
  do {
    const list = { index: 'queue', ranges, order: 'ascending', after, limit: atOnce } as const;
    const { items, next } = await page<WithCard>(table, list);
    cards.push(
      ...items.map(({ card }) => card).filter((card) => rules.every((rule) => holds(rule, { card }))),
    );
    count += items.length;
    after = next;
  } while (after !== undefined && count < maxOrdered);
  return cards;
};

/** By its short reference, or as the agency imported it. */
const byReference = async ({ table, ids }: Context, agencyId: string, reference: string) => {
  const reading = readReference('complaint', reference);
  const short = typeof reading === 'object' ? await idsBy(table, 'complaint', reading.digits) : [];
  const imported = ids.ownedId(agencyOwner(agencyId), importId(agencyId, reference));
  const cards = (await complaintsBy(table, [imported, ...short]))
    .map(({ card }) => card)
    .filter((card) => card.agencyId === agencyId);
  if (reading === 'mistyped' && cards.length === 0) throw mistyped();
  return cards;
};

/** Undefined where the original is not with the agency. */
const duplicates = async (
  context: Context,
  original: string,
  agencyId: string,
  { limit, cursor }: Paging,
) => {
  const ranges = [{ partition: duplicatesOf(original) }];
  const list = { ranges, order: 'ascending', limit, cursor } as const;
  const [held, found] = await Promise.all([
    read<Complaint>(context.table, complaintKey(original)),
    listed<Item, string>(context, `duplicates:${original}`, list, ({ sk }) => String(sk)),
  ]);
  if (held?.card.agencyId !== agencyId) return undefined;
  const items = found.items.length ? await readAll(context.table, found.items.map(complaintKey)) : [];
  return { ...found, items: items.flatMap((item) => (item ? [(item as unknown as Complaint).card] : [])) };
};

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** How an agency finds its complaints. */
export const openQueue = (context: Context) => ({
  search: (query: QueueQuery) => search(context, query),
  openCards: (agencyId: string, rules: readonly Rule[]) => openCards(context, agencyId, rules),
  byReference: (agencyId: string, reference: string) => byReference(context, agencyId, reference),
  duplicates: (original: string, agencyId: string, query: Paging) =>
    duplicates(context, original, agencyId, query),
  pageByDue: (name: string, all: readonly CardWithTiming[], { limit, cursor }: Paging) => {
    const { items, next } = pageByDue(all, limit, readCursor(context.signer, name, cursor));
    return { items, ...(next === undefined ? {} : { next: writeCursor(context.signer, name, next) }) };
  },
});
export type Queue = ReturnType<typeof openQueue>;
