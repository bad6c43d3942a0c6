import * as v from 'valibot';
import type { Table } from '../../kernel/table/dynamo';
import { page } from '../../kernel/table/read';
import { cachedReference, maxStaleness } from '../../kernel/table/reference';
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

/** What an agency is called, by language; null where there is no such agency. */
export const agencyNames = v.nullable(v.record(v.string(), v.string()));
type Names = Record<string, string>;

/** A view that says which agency's it is, with what the agency is called. */
export const withAgencyNames = <const E extends v.ObjectEntries>({ entries }: { readonly entries: E }) =>
  v.strictObject({ ...entries, agencyNames });

/** What belongs to an agency, or to none. */
interface OfAgency {
  readonly agencyId: string | null;
}
type Named<T> = T & { readonly agencyNames: Names | null };

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

const givenNames = ({ names }: Listing): Names =>
  Object.fromEntries(
    Object.entries(names).flatMap(([language, name]) => (name === undefined ? [] : [[language, name]])),
  );

/** All agencies, through the function's memory: what changed shows within minutes. */
export const openDirectory = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => {
  const known = cachedReference(() => load(table), clock);
  /** Ids that were looked for in vain, and until when they are not looked for again. */
  const unknown = new Map<string, number>();
  const agencies = async (): Promise<readonly Listing[]> => (await known.get('agencies')) ?? [];
  const names = async () => new Map((await agencies()).map((each) => [each.id, givenNames(each)] as const));

  /** The names of agencies by id. One that was registered a moment ago is looked up anew. */
  const namesOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, Names>> => {
    const sought = ids.filter((id) => (unknown.get(id) ?? 0) <= clock());
    if (!sought.length) return new Map();
    const found = await names();
    if (sought.every((id) => found.has(id))) return found;
    known.forget('agencies');
    const anew = await names();
    for (const id of sought) if (!anew.has(id)) unknown.set(id, clock() + maxStaleness);
    return anew;
  };
  return {
    agencies,
    namesOf,
    /** Each of these with the names of its agency: from memory, so that a list costs no read for each. */
    named: async <T extends OfAgency>(shown: readonly T[]): Promise<Named<T>[]> => {
      const found = await namesOf(shown.flatMap(({ agencyId }) => agencyId ?? []));
      return shown.map((each) => ({ ...each, agencyNames: found.get(each.agencyId ?? '') ?? null }));
    },
    namedOne: async <T extends OfAgency>(shown: T): Promise<Named<T>> => {
      const found = await namesOf(shown.agencyId === null ? [] : [shown.agencyId]);
      return { ...shown, agencyNames: found.get(shown.agencyId ?? '') ?? null };
    },
  };
};
export type Directory = ReturnType<typeof openDirectory>;
