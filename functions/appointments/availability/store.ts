import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { Signer } from '../../kernel/identity/signer';
import { readCursor, writeCursor } from '../../kernel/table/cursor';
import type { Table } from '../../kernel/table/dynamo';
import { dayNumber } from '../../kernel/text/date';
import type { Point } from '../places/near';
import { nearest } from '../places/place';
import type { ResourceDirectory } from '../resources/directory-store';
import type { BookingReference } from '../resources/reference-store';
import { canServe, speaks } from '../resources/resource-details';
import { readAgendas } from '../seats/agenda-store';
import type { AppointmentType } from '../types/type';
import { daysOf, type IsFull, type Span } from './days';
import { dayCode, type FullDays, stampOf } from './full-days';
import type { FullDaysStore } from './full-days-store';
import { search } from './search';
import { type SlotCriteria, type SlotView, type Station, showSlot } from './slot';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly reference: BookingReference;
  readonly directory: ResourceDirectory;
  readonly calendars: Calendars;
  readonly fullDays: FullDaysStore;
}

/** Where, with which resources, and when. */
interface SlotQuery extends SlotCriteria {
  readonly placeId?: string | undefined;
  readonly near?: Point | undefined;
  /** Metres. */
  readonly within: number;
  readonly language?: string | undefined;
  readonly span: Span;
}

/** A page of results; the cursor is valid for the list of this name. */
interface Listed {
  readonly name: string;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Up to this number of agendas is read without querying hints. */
const unhinted = 8;

const placesFor = async ({ reference }: Context, { type, placeId, near, within }: SlotQuery) => {
  const all = (await reference.placesBy(type.agencyId)).filter(({ active }) => active);
  if (near) return nearest(all, near, within);
  return placeId === undefined ? all : all.filter(({ id }) => id === placeId);
};

/** The resources that serve the type, at the places in question. */
const stationsFor = async (context: Context, query: SlotQuery): Promise<Station[]> => {
  const { type, language } = query;
  const [found, directory] = await Promise.all([
    placesFor(context, query),
    context.directory.serving(type.agencyId, type.code),
  ]);
  const places = new Map(found.map((place) => [place.id, place]));
  const serving = directory.filter(
    (resource) => canServe(resource, type) && speaks(resource, language) && places.has(resource.placeId),
  );
  const calendarIds = [...new Set([...places.values()].map(({ calendarId }) => calendarId))];
  const calendars = new Map(
    await Promise.all(calendarIds.map(async (id) => [id, await calendarOf(context.calendars, id)] as const)),
  );
  return serving.flatMap((resource) => {
    const place = places.get(resource.placeId);
    if (!place) return [];
    const where = { timeZone: place.timeZone, calendar: calendars.get(place.calendarId) };
    return [{ resource, place, where }];
  });
};

const heeding = (rows: ReadonlyMap<string, FullDays>, type: AppointmentType): IsFull => {
  const valid = new Map<Station, FullDays | undefined>();
  return (station, date) => {
    if (!valid.has(station)) {
      const row = rows.get(station.resource.id);
      valid.set(station, row?.stamp === stampOf({ ...station, type }) ? row : undefined);
    }
    return valid.get(station)?.full?.has(dayCode(date)) ?? false;
  };
};

/** The hints, if so many agendas would be read that the query pays off. */
const hintsFor = async ({ fullDays }: Context, { type, span }: SlotQuery, stations: readonly Station[]) => {
  const days = dayNumber(span.until) - dayNumber(span.from) + 1;
  if (stations.length * Math.min(days, type.aheadDays + 1) <= unhinted) return () => false;
  const placeIds = [...new Set(stations.map(({ place }) => place.id))];
  return heeding(await fullDays.read(type.agencyId, type.code, placeIds), type);
};

/** Searches: hints, then agendas, one round trip each; more rounds of agendas if some turned out to be full. */
export const openSlots = (context: Context) => ({
  find: async (
    query: SlotQuery,
    { name: list, limit, cursor }: Listed,
  ): Promise<{ items: SlotView[]; next?: string }> => {
    const name = `appointment-slots:${list}`;
    const position = readCursor(context.signer, name, cursor) ?? '';
    const stations = await stationsFor(context, query);
    if (stations.length === 0) return { items: [] };
    const isFull = await hintsFor(context, query, stations);
    const days = daysOf({ ...query, position }, stations, isFull);
    const { found, next } = await search(query, { days, position, limit }, (agendas) =>
      readAgendas(context.table, agendas),
    );
    return {
      items: found.map((free) => showSlot(query, free)),
      ...(next === undefined ? {} : { next: writeCursor(context.signer, name, next) }),
    };
  },
});
export type Slots = ReturnType<typeof openSlots>;
