import { agencyKey, apiKeyKey, type Shown } from '../../../blocks/agencies/api-key';
import { openDirectory } from '../../../blocks/agencies/directory';
import { Refusal } from '../../../kernel/contract/refusal';
import type { Table } from '../../../kernel/table/dynamo';
import { page, readAll } from '../../../kernel/table/read';
import { key } from '../../../kernel/table/table';
import type { Clock, Instant } from '../../../kernel/text/time';
import type { Card, Complaint } from '../../cases/complaint';
import { complaintKey } from '../../cases/keys';
import type { QueueSearch } from './search';

/** Most queue entries that one request may read. */
const maxRead = 10_000;
/** Most complaints whose updates one request may list. */
const maxFollowed = 500;
/** DynamoDB's limit on a BatchGetItem. */
const batch = 100;

type WithCard = { readonly card: Card };

const tooWide = (): Refusal => new Refusal('search-too-wide');

/** After every position of an instant: what follows it there is an id. */
const endOf = (time: Instant): string => key(time, '\u{10ffff}');

const parted = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  );

/** Entries that each partition is asked for at once: few where there are many. */
const atOnce = (partitions: number, wanted: number): number =>
  Math.max(25, Math.min(1_000, wanted, Math.ceil(2_000 / partitions)));

const search = async (table: Table, queueSearch: QueueSearch): Promise<Card[]> => {
  const { partitions, changedFrom, changedUntil, keeps, skip, rows } = queueSearch;
  if (partitions.length === 0) return [];
  const ranges = partitions.map((partition) => ({ partition }));
  const list = { index: 'queue', ranges, order: 'descending', above: changedFrom } as const;
  const limit = atOnce(partitions.length, skip + rows);
  const kept: Card[] = [];
  let read = 0;
  let after = changedUntil && endOf(changedUntil);
  do {
    if (read >= maxRead) throw tooWide();
    const { items, next } = await page<WithCard>(table, { ...list, after, limit });
    kept.push(...items.map(({ card }) => card).filter(keeps));
    read += Math.max(items.length, 1);
    after = next;
  } while (after !== undefined && kept.length < skip + rows);
  return kept.slice(skip, skip + rows);
};

const complaintsBy = async (table: Table, ids: readonly string[]): Promise<Complaint[]> => {
  const found = await Promise.all(parted(ids, batch).map((part) => readAll(table, part.map(complaintKey))));
  return found.flat().flatMap((item) => (item ? [item as unknown as Complaint] : []));
};

/** The reads of Open311 that the store of complaints does not offer. */
export const openRequests = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => ({
  /** All agencies, through the function's memory. */
  ...openDirectory({ table, clock }),

  /** Cards in the order of their last change, the latest first. Refuses `search-too-wide`. */
  search: (queueSearch: QueueSearch): Promise<Card[]> => search(table, queueSearch),

  byIds: (ids: readonly string[]): Promise<Complaint[]> => complaintsBy(table, [...new Set(ids)]),

  /** Whole complaints that changed. Refuses `search-too-wide` when there are more than one answer can list. */
  changed: async (queueSearch: Omit<QueueSearch, 'skip' | 'rows'>): Promise<Complaint[]> => {
    const cards = await search(table, { ...queueSearch, skip: 0, rows: maxFollowed + 1 });
    if (cards.length > maxFollowed) throw tooWide();
    return complaintsBy(
      table,
      cards.map(({ id }) => id),
    );
  },

  /** Who would be let in by the key that is shown, and the complaint of an id, in one round trip. */
  admit: async ({ agencyId, keyId }: Shown, id: string | undefined) => {
    const keys = [agencyKey(agencyId), apiKeyKey(agencyId, keyId), ...(id ? [complaintKey(id)] : [])];
    const [agency, apiKey, complaint] = await readAll(table, keys);
    return { agency, apiKey, complaint: complaint as unknown as Complaint | undefined };
  },
});
export type Requests = ReturnType<typeof openRequests>;
