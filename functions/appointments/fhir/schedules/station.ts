import { calendarOf } from '../../../blocks/calendars/calendar';
import type { Appointment } from '../../bookings/appointment';
import type { Place } from '../../places/place';
import type { Planning } from '../../plans/choices';
import type { Resource } from '../../resources/resource';
import type { Where } from '../../resources/slots';
import type { AppointmentType } from '../../types/type';

/*
 * A resource with all that its slots follow from: what a Schedule is of.
 */

export interface Station {
  readonly resource: Resource;
  readonly place: Place;
  readonly where: Where;
  /** Those that people book by themselves; there is one at least. */
  readonly types: readonly AppointmentType[];
}

/** Undefined where people cannot book anything with it. By reference data, which is in the function's memory or read. */
export const stationOf = async (
  { reference, calendars }: Planning,
  resource: Resource | undefined,
): Promise<Station | undefined> => {
  if (!resource?.active) return undefined;
  const { agencyId, placeId } = resource;
  const [place, ...known] = await Promise.all([
    reference.place(placeId),
    ...resource.types.map((code) => reference.type(agencyId, code)),
  ]);
  if (place?.agencyId !== agencyId || !place.active) return undefined;
  const types = known.flatMap((type) => (type?.active && type.bookedBy === 'people' ? [type] : []));
  if (types.length === 0) return undefined;
  const calendar = await calendarOf(calendars, place.calendarId);
  return { resource, place, types, where: { timeZone: place.timeZone, calendar } };
};

/** What is known of an appointment's resource, place and type, whether or not people can still book them. */
export const surroundingsOf = async (
  { reference }: Pick<Planning, 'reference'>,
  { agencyId, typeCode, card }: Appointment,
): Promise<Omit<Station, 'where'> | undefined> => {
  const [resource, place, type] = await Promise.all([
    reference.resource(card.resourceId),
    reference.place(card.placeId),
    reference.type(agencyId, typeCode),
  ]);
  return resource && place && type ? { resource, place, types: [type] } : undefined;
};

/** Those of several resources, in their order. */
export const stationsOf = async (
  planning: Planning,
  resources: readonly (Resource | undefined)[],
): Promise<Station[]> =>
  (await Promise.all(resources.map((each) => stationOf(planning, each)))).flatMap((found) => found ?? []);
