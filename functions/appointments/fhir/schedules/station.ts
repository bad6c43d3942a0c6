import { calendarOf } from '../../../blocks/calendars/calendar';
import type { Appointment } from '../../bookings/appointment';
import type { Place } from '../../places/place';
import type { Planning } from '../../plans/choices';
import type { Resource } from '../../resources/resource';
import type { Where } from '../../resources/slots';
import type { AppointmentType } from '../../types/type';

/*
 * A resource with everything that its slots depend on: the subject of a Schedule.
 */

export interface Station {
  readonly resource: Resource;
  readonly place: Place;
  readonly where: Where;
  /** The types that people may book; at least one. */
  readonly types: readonly AppointmentType[];
}

/** Undefined if people cannot book the resource. From reference data in the function's memory. */
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

/** What of an appointment says where, with whom and for what it is. */
type Booked = Pick<Appointment, 'agencyId' | 'typeCode'> & {
  readonly card: Pick<Appointment['card'], 'resourceId' | 'placeId'>;
};

/** The resource, place and type of an appointment, even if they can no longer be booked. */
export const surroundingsOf = async (
  { reference }: Pick<Planning, 'reference'>,
  { agencyId, typeCode, card }: Booked,
): Promise<Omit<Station, 'where'> | undefined> => {
  const [resource, place, type] = await Promise.all([
    reference.resource(card.resourceId),
    reference.place(card.placeId),
    reference.type(agencyId, typeCode),
  ]);
  return resource && place && type ? { resource, place, types: [type] } : undefined;
};

/** The stations of several resources, in order. */
export const stationsOf = async (
  planning: Planning,
  resources: readonly (Resource | undefined)[],
): Promise<Station[]> =>
  (await Promise.all(resources.map((each) => stationOf(planning, each)))).flatMap((found) => found ?? []);
