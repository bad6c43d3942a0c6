import { allCards, readMany } from '../../kernel/table/bulk';
import type { Table } from '../../kernel/table/dynamo';
import { cachedReference } from '../../kernel/table/reference';
import type { Clock } from '../../kernel/text/time';
import { type Resource, resourceKey, resourcesBy } from './resource';

/*
 * All resources of an agency with their schedules, through the function's memory. When they are read again, the index shows
 * which of them were edited in between, and only those are read whole.
 */

type Card = Resource['card'];

type Known = ReadonlyMap<string, Resource>;

/** Two round trips if nothing is in memory, otherwise none. */
export const openResourceDirectory = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => {
  const last = new Map<string, Known>();
  const load = async (agencyId: string): Promise<Known | undefined> => {
    const before: Known = last.get(agencyId) ?? new Map();
    const cards = await allCards<Card>(table, 'owner', resourcesBy(agencyId));
    const edited = cards.filter(({ id, edition }) => before.get(id)?.edition !== edition);
    const items = await readMany(
      table,
      edited.map(({ id }) => resourceKey(id)),
    );
    const read = new Map(
      (items as unknown as (Resource | undefined)[]).flatMap((each) => (each ? [[each.id, each]] : [])),
    );
    const now = new Map(
      cards.flatMap(({ id }) => {
        const found = read.get(id) ?? before.get(id);
        return found ? [[id, found] as const] : [];
      }),
    );
    last.set(agencyId, now);
    // An empty list is not remembered, so that the first resource counts at once.
    return now.size ? now : undefined;
  };
  const known = cachedReference(load, clock);
  const serving = async (agencyId: string, type: string): Promise<Resource[]> =>
    [...((await known.get(agencyId)) ?? new Map<string, Resource>()).values()].filter(
      ({ active, types }) => active && types.includes(type),
    );
  return {
    /** All of an agency's, those that cannot be booked any more among them. */
    all: async (agencyId: string): Promise<Resource[]> => [
      ...((await known.get(agencyId)) ?? new Map()).values(),
    ],
    /** The resources of all places with which appointments of a type can be made. */
    serving,
    /** The ids of their places. */
    placesServing: async (agencyId: string, type: string): Promise<ReadonlySet<string>> =>
      new Set((await serving(agencyId, type)).map(({ placeId }) => placeId)),
    /** Forgets the list after an edit; resources that were not edited are not read again. */
    forget: (agencyId: string): void => known.forget(agencyId),
  };
};
export type ResourceDirectory = ReturnType<typeof openResourceDirectory>;
