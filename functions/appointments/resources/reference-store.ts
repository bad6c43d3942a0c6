import type { Table } from '../../kernel/table/dynamo';
import { page, read, readAll } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import type { LocalDate } from '../../kernel/text/date';
import type { Clock } from '../../kernel/text/time';
import { type Place, placeKey, placesOf } from '../places/place-details';
import { type AgendaItem, agendaKey } from '../seats/agenda';
import { type AppointmentType, typeKey, typeList } from '../types/type-details';
import { type Resource, resourceKey, resourcesOf } from './resource-details';

/*
 * What slots are computed from: places, types and resources through the function's memory, as old as reference data may be
 * (`kernel/table/reference.ts`); and agendas, which are always read as they are.
 */

/** Entries of an index that one query brings; more take another. */
const atOnce = 500;
/** Items that one BatchGet brings. */
const together = 100;

const inPieces = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / together) }, (_, index) =>
    all.slice(index * together, (index + 1) * together),
  );

const cardsIn = async <C>(table: Table, partition: string): Promise<C[]> => {
  const found: C[] = [];
  let after: string | undefined;
  do {
    const list = { index: 'queue', ranges: [{ partition }], order: 'ascending', limit: atOnce } as const;
    const { items, next } = await page<{ readonly card: C }>(table, { ...list, after });
    found.push(...items.map(({ card }) => card));
    after = next;
  } while (after !== undefined);
  return found;
};

/** New places, types and resources count at once; where there are some already, one more shows within a minute. */
const listOf = <T>(found: readonly T[]): readonly T[] | undefined => (found.length ? found : undefined);

const loadResources = async (table: Table, placeId: string): Promise<readonly Resource[] | undefined> => {
  const cards = await cardsIn<{ readonly id: string }>(table, resourcesOf(placeId));
  const pieces = await Promise.all(
    inPieces(cards.map(({ id }) => resourceKey(id))).map((keys) => readAll(table, keys)),
  );
  return listOf(pieces.flat().flatMap((item) => (item ? [item as unknown as Resource] : [])));
};

/** Agendas in the order of what was asked for, undefined where nothing is taken yet: one round trip. */
export const readAgendas = async (
  table: Table,
  days: readonly { readonly resourceId: string; readonly date: LocalDate }[],
): Promise<AgendaItem[]> => {
  const keys = days.map(({ resourceId, date }) => agendaKey(resourceId, date));
  return (await Promise.all(inPieces(keys).map((piece) => readAll(table, piece)))).flat();
};

/** Places, types and resources. What is known costs no round trip; what is not, one, and the resources of a place two. */
export const openBookingReference = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => {
  const places = cachedReference((id) => read<Place>(table, placeKey(id)), clock);
  const resources = cachedReference((id) => read<Resource>(table, resourceKey(id)), clock);
  const types = cachedReference((name) => {
    const [agencyId, code] = JSON.parse(name) as [string, string];
    return read<AppointmentType>(table, typeKey(agencyId, code));
  }, clock);
  const resourcesAt = cachedReference((placeId) => loadResources(table, placeId), clock);
  const placesBy = cachedReference(
    async (agencyId) => listOf(await cardsIn<Place['card']>(table, placesOf(agencyId))),
    clock,
  );
  const allTypes = cachedReference(
    async (partition) => listOf(await cardsIn<AppointmentType['card']>(table, partition)),
    clock,
  );
  const typeName = (agencyId: string, code: string): string => JSON.stringify([agencyId, code]);
  return {
    place: (id: string) => places.get(id),
    resource: (id: string) => resources.get(id),
    type: (agencyId: string, code: string) => types.get(typeName(agencyId, code)),
    /** Whole resources of a place. */
    resourcesAt: async (placeId: string) => (await resourcesAt.get(placeId)) ?? [],
    /** Cards of an agency's places. */
    placesBy: async (agencyId: string) => (await placesBy.get(agencyId)) ?? [],
    /** Cards of the types of all agencies. */
    types: async () => (await allTypes.get(typeList)) ?? [],
    /** Forgets what this function has just changed. */
    forgetPlace: ({ id, agencyId }: Pick<Place, 'id' | 'agencyId'>) => {
      places.forget(id);
      placesBy.forget(agencyId);
    },
    forgetType: ({ agencyId, code }: Pick<AppointmentType, 'agencyId' | 'code'>) => {
      types.forget(typeName(agencyId, code));
      allTypes.forget(typeList);
    },
    forgetResource: ({ id, placeId }: Pick<Resource, 'id' | 'placeId'>) => {
      resources.forget(id);
      resourcesAt.forget(placeId);
    },
  };
};
export type BookingReference = ReturnType<typeof openBookingReference>;
