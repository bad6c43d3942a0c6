import { allCards } from '../../kernel/table/bulk';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import type { Clock } from '../../kernel/text/time';
import { unlessEmpty } from '../types/reference-store';
import { type Place, placeKey, placesOf } from './place';

/** Places through the function's memory. A round trip for each that is not known yet. */
export const openPlaceReference = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => {
  const places = cachedReference((id) => read<Place>(table, placeKey(id)), clock);
  const placesBy = cachedReference(
    async (agencyId) => unlessEmpty(await allCards<Place['card']>(table, 'queue', placesOf(agencyId))),
    clock,
  );
  return {
    place: (id: string) => places.get(id),
    /** Cards of an agency's places. */
    placesBy: async (agencyId: string) => (await placesBy.get(agencyId)) ?? [],
    /** Forgets a place that this function has just changed. */
    forgetPlace: ({ id, agencyId }: Pick<Place, 'id' | 'agencyId'>) => {
      places.forget(id);
      placesBy.forget(agencyId);
    },
  };
};
export type PlaceReference = ReturnType<typeof openPlaceReference>;
