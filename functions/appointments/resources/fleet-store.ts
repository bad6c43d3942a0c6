import type { Table } from '../../kernel/table/dynamo';
import { page, readAll } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import type { Clock } from '../../kernel/text/time';
import { type Resource, resourcesBy } from './resource';
import { resourceKey } from './resource-details';

/*
 * All resources of an agency with their schedules, through the function's memory. When they are read again, the index tells
 * which of them were edited since, and only those are read whole.
 */

/** Cards that one query brings; more take another. */
const atOnce = 1_000;
/** Items that one BatchGet brings. */
const together = 100;

type Card = Resource['card'];

const cardsOf = async (table: Table, agencyId: string): Promise<Card[]> => {
  const found: Card[] = [];
  let after: string | undefined;
  do {
    const ranges = [{ partition: resourcesBy(agencyId) }];
    const list = { index: 'owner', ranges, order: 'ascending', limit: atOnce, after } as const;
    const { items, next } = await page<Pick<Resource, 'card'>>(table, list);
    found.push(...items.map(({ card }) => card));
    after = next;
  } while (after !== undefined);
  return found;
};

const wholeOf = async (table: Table, cards: readonly Card[]): Promise<Resource[]> => {
  const starts = Array.from({ length: Math.ceil(cards.length / together) }, (_, part) => part * together);
  const pieces = starts.map((start) =>
    readAll(
      table,
      cards.slice(start, start + together).map(({ id }) => resourceKey(id)),
    ),
  );
  return (await Promise.all(pieces)).flat().flatMap((item) => (item ? [item as unknown as Resource] : []));
};

type Known = ReadonlyMap<string, Resource>;

/** The fleet: two round trips when nothing of it is known, none while it is remembered. */
export const openResourceDirectory = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => {
  const last = new Map<string, Known>();
  const load = async (agencyId: string): Promise<Known | undefined> => {
    const before: Known = last.get(agencyId) ?? new Map();
    const cards = await cardsOf(table, agencyId);
    const edited = cards.filter(({ id, edition }) => before.get(id)?.edition !== edition);
    const read = new Map((await wholeOf(table, edited)).map((each) => [each.id, each]));
    const now = new Map(
      cards.flatMap(({ id }) => {
        const found = read.get(id) ?? before.get(id);
        return found ? [[id, found] as const] : [];
      }),
    );
    last.set(agencyId, now);
    // Where there is none yet, the first one counts at once.
    return now.size ? now : undefined;
  };
  const known = cachedReference(load, clock);
  const serving = async (agencyId: string, type: string): Promise<Resource[]> =>
    [...((await known.get(agencyId)) ?? new Map<string, Resource>()).values()].filter(
      ({ active, types }) => active && types.includes(type),
    );
  return {
    /** The resources with which appointments of a type can be made, those of all places. */
    serving,
    /** The ids of their places. */
    placesServing: async (agencyId: string, type: string): Promise<ReadonlySet<string>> =>
      new Set((await serving(agencyId, type)).map(({ placeId }) => placeId)),
    /** Forgets what this function has just changed; what was not edited is not read again. */
    forget: (agencyId: string): void => known.forget(agencyId),
  };
};
export type ResourceDirectory = ReturnType<typeof openResourceDirectory>;
