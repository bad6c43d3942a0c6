import type { Table } from '../../kernel/table/dynamo';
import { page } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import { key } from '../../kernel/table/table';
import type { Clock } from '../../kernel/text/time';

/** The list of all agencies in the index of queues, by English name; the agencies service owns its items. */
const agencyList = key('agencies');

/** What everybody may know of an agency. */
export interface Listing {
  readonly id: string;
  readonly names: Readonly<Record<string, string | undefined>>;
  /** Where it has jurisdiction, such as `jo-amman`. */
  readonly jurisdiction: string;
  readonly status: 'active' | 'suspended';
}

/** Agencies that one query brings; more take another. */
const atOnce = 1_000;

const load = async (table: Table): Promise<readonly Listing[] | undefined> => {
  const found: Listing[] = [];
  let after: string | undefined;
  do {
    const list = { index: 'queue', ranges: [{ partition: agencyList }], order: 'ascending' } as const;
    const { items, next } = await page<{ readonly card: Listing }>(table, { ...list, after, limit: atOnce });
    found.push(...items.map(({ card }) => card));
    after = next;
  } while (after !== undefined);
  // An empty list is not remembered, so that the first agency shows at once.
  return found.length ? found : undefined;
};

/** All agencies, through the function's memory: what changed shows within minutes. */
export const openDirectory = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => {
  const known = cachedReference(() => load(table), clock);
  return { agencies: async (): Promise<readonly Listing[]> => (await known.get('agencies')) ?? [] };
};
export type Directory = ReturnType<typeof openDirectory>;
