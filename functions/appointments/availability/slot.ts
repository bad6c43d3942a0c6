import * as v from 'valibot';
import { code, id, names } from '../../kernel/text/fields';
import { instant } from '../../kernel/text/time';
import { localInstant } from '../places/local-time';
import type { PlaceCard } from '../places/place-details';
import type { Resource } from '../resources/resource';
import { kinds } from '../resources/resource-details';
import type { Slot } from '../resources/slots';
import { type AgendaItem, freeSlotsIn } from '../seats/agenda';
import type { AppointmentType } from '../types/type';
import type { Basis } from './full-days';

/*
 * Free slots as people see them. If the type does not show the resource, slots of a place that begin at the same time
 * are combined.
 */

export const slotView = v.strictObject({
  type: code,
  place: v.strictObject({
    id,
    names: names(200),
    timeZone: v.string(),
    /** Metres from the point that the search is near to. */
    metres: v.optional(v.number()),
  }),
  resource: v.optional(v.strictObject({ id, kind: v.picklist(kinds), names: names(200) })),
  /** In the local time of the place, with its offset. */
  start: v.string(),
  end: v.string(),
  /** The number of people for whom there is room. */
  free: v.number(),
});
export type SlotView = v.InferInput<typeof slotView>;

/** A resource with its place. */
export interface Station {
  readonly resource: Resource;
  readonly place: PlaceCard & { readonly metres?: number };
  readonly where: Basis['where'];
}

/** What a search is for. */
export interface SlotCriteria {
  readonly type: AppointmentType;
  /** The number of people who come together. */
  readonly people: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A free slot with the key that determines its position. */
export interface FoundSlot {
  readonly key: string;
  readonly station: Station;
  readonly slot: Slot;
  /** The number of people for whom there is room. */
  readonly room: number;
}

/** The sort key of a slot: its start, then its place, and its resource if that is shown. */
export const keyOf = ({ type }: Pick<SlotCriteria, 'type'>, { resource }: Station, { start }: Slot): string =>
  [instant(start), resource.placeId, ...(type.showsResource ? [resource.id] : [])].join('/');

/** The slots of a station that have room according to its agenda. */
export const freeSlotsOf = (
  criteria: SlotCriteria,
  station: Station,
  slots: readonly Slot[],
  agenda: AgendaItem,
): FoundSlot[] => {
  const { type, people, now } = criteria;
  const { capacity } = station.resource;
  return freeSlotsIn(agenda, slots, { capacity, units: type.units * people, now }).map(
    ({ free, ...slot }) => ({
      ...{ key: keyOf(criteria, station, slot), station, slot, room: Math.floor(free / type.units) },
    }),
  );
};

/** Sorts slots, and combines those with the same key. */
export const inOrder = (all: readonly FoundSlot[]): FoundSlot[] => {
  const found = new Map<string, FoundSlot>();
  for (const each of all) {
    const known = found.get(each.key);
    found.set(each.key, known ? { ...known, room: known.room + each.room } : each);
  }
  return [...found.values()].sort((left, right) => (left.key < right.key ? -1 : 1));
};

export const showSlot = ({ type }: SlotCriteria, { station, slot, room }: FoundSlot): SlotView => {
  const { place, resource } = station;
  const { id: placeId, names: placeNames, timeZone, metres } = place;
  const { id: resourceId, kind, names: own } = resource;
  return {
    type: type.code,
    place: { id: placeId, names: placeNames, timeZone, ...(metres === undefined ? {} : { metres }) },
    ...(type.showsResource ? { resource: { id: resourceId, kind, names: own } } : {}),
    start: localInstant(timeZone, instant(slot.start)),
    end: localInstant(timeZone, instant(slot.end)),
    free: room,
  };
};
