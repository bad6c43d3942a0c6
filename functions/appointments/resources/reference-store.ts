import { allCards, readMany } from '../../kernel/table/bulk';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import type { Clock } from '../../kernel/text/time';
import { openPlaceReference } from '../places/reference-store';
import { openTypeReference, unlessEmpty } from '../types/reference-store';
import { type Resource, resourceKey, resourcesOf } from './resource';

/*
 * What slots are computed from: places, types and resources through the function's memory, as old as reference data may be
 * (`kernel/table/reference.ts`). A new one counts at once if it is the first of its list, and otherwise within a minute.
 */

interface Context {
  readonly table: Table;
  readonly clock: Clock;
}

const loadResources = async (table: Table, placeId: string): Promise<readonly Resource[] | undefined> => {
  const cards = await allCards<Resource['card']>(table, 'queue', resourcesOf(placeId));
  const found = await readMany(
    table,
    cards.map(({ id }) => resourceKey(id)),
  );
  return unlessEmpty(found.flatMap((item) => (item ? [item as unknown as Resource] : [])));
};

const openResourceReference = ({ table, clock }: Context) => {
  const resources = cachedReference((id) => read<Resource>(table, resourceKey(id)), clock);
  const resourcesAt = cachedReference((placeId) => loadResources(table, placeId), clock);
  return {
    resource: (id: string) => resources.get(id),
    /** Whole resources of a place: two round trips if they are not in memory. */
    resourcesAt: async (placeId: string) => (await resourcesAt.get(placeId)) ?? [],
    /** Forgets a resource that this function has just changed. */
    forgetResource: ({ id, placeId }: Pick<Resource, 'id' | 'placeId'>) => {
      resources.forget(id);
      resourcesAt.forget(placeId);
    },
  };
};

/** Places, types and resources. What is known costs no round trip. */
export const openBookingReference = (context: Context) => ({
  ...openTypeReference(context),
  ...openPlaceReference(context),
  ...openResourceReference(context),
});
export type BookingReference = ReturnType<typeof openBookingReference>;
