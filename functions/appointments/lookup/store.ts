import type { Access } from '../../blocks/people/access-log';
import { personKey } from '../../blocks/people/person';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import type { Appointment } from '../bookings/appointment';
import { type BookingCard, bookingKey } from '../bookings/booking';
import type { DaySheets, Line } from '../day-sheets/store';
import { namedIn } from './named';
import { type FoundEntry, foundBy, hasTerm, type Term } from './words';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly daySheets: DaySheets;
}

/** Which of those that were found are shown. */
export interface LookupFilter {
  readonly state?: BookingCard['state'] | undefined;
  readonly type?: string | undefined;
  readonly placeId?: string | undefined;
  readonly resourceId?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

interface Lookup {
  readonly agencyId: string;
  /** At least one; the first leads to the list that is read. */
  readonly terms: readonly [Term, ...Term[]];
  readonly filter: LookupFilter;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const fits = (
  { state, type, placeId, resourceId, from, until }: LookupFilter,
  { card }: Pick<Appointment, 'card'>,
): boolean =>
  (state === undefined || card.state === state) &&
  (type === undefined || card.type.code === type) &&
  (placeId === undefined || card.placeId === placeId) &&
  (resourceId === undefined || card.resourceId === resourceId) &&
  (from === undefined || card.date >= from) &&
  (until === undefined || card.date <= until);

/** Finds appointments for officers. */
export const openLookup = (context: Context) => {
  const { table, ids, signer, daySheets } = context;

  /** Those whose names, numbers and references have all the terms by now. */
  const having = async (found: readonly string[], { agencyId, terms }: Lookup): Promise<Set<string>> => {
    const people = [...new Set(found.flatMap((id) => ids.ownerOf(id) ?? []))];
    const items = await readAll(table, [...found.map(bookingKey), ...people.map(personKey)]);
    const appointments = items.slice(0, found.length) as unknown as (Appointment | undefined)[];
    const known = new Map(people.map((ref, index) => [ref, items[found.length + index]]));
    const has = (each: Appointment): boolean => {
      const named = namedIn(each, known.get(each.owner ?? ''));
      return each.agencyId === agencyId && terms.every((term) => hasTerm(named, term));
    };
    return new Set(appointments.flatMap((each) => (each && has(each) ? [each.id] : [])));
  };

  return {
    /** Three round trips; one if there is nothing. Nobody's access log tells of what was left out. */
    find: async (lookup: Lookup, access: Access): Promise<Listed<Line>> => {
      const { agencyId, terms, filter, limit, cursor } = lookup;
      const [first] = terms;
      const { items: found, ...more } = await listed<FoundEntry & Item, string>(
        context,
        JSON.stringify(['appointment-lookup', agencyId, terms, filter]),
        { ranges: [{ partition: foundBy(signer, agencyId, first) }], order: 'descending', limit, cursor },
        ({ appointmentId }) => appointmentId,
      );
      const kept = found.length ? await having(found, lookup) : new Set<string>();
      if (kept.size === 0) return { ...more, items: [] };
      const lines = await daySheets.linesOf(
        found.filter((id) => kept.has(id)),
        access,
        (each) => fits({ ...filter, state: undefined }, each),
      );
      const inState = ({ standing }: Line) => filter.state === undefined || standing.state === filter.state;
      return { ...more, items: lines.filter(inState) };
    },
  };
};
export type LookupStore = ReturnType<typeof openLookup>;
