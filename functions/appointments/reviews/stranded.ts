import type { CalendarItem } from '../../blocks/calendars/calendar';
import type { BookingCard } from '../bookings/booking';
import type { Place } from '../places/place';
import type { Resource } from '../resources/resource';
import { sessionsOn } from '../resources/sessions';

/*
 * Who is stranded: an appointment that is still awaited, at a time when its resource is not there.
 */

/** A resource with what decides when it is there, as they are now. */
export interface ReviewedResource {
  readonly resource: Resource;
  readonly place: Place;
  readonly calendar: CalendarItem | undefined;
}

/** Overbooked appointments were made outside of the hours by an officer, who knew. */
const isBound = ({ state, overbooked, walkIn }: BookingCard): boolean =>
  (state === 'held' || state === 'confirmed') && !overbooked && !walkIn;

/** Whether the appointment has not begun at `now` and lies outside of the hours of its type. */
export const isStranded = (
  { resource, place, calendar }: ReviewedResource,
  card: BookingCard,
  now: number,
): boolean => {
  const [start, end] = [Date.parse(card.start), Date.parse(card.end)];
  if (card.resourceId !== resource.id || !isBound(card) || start <= now) return false;
  if (!place.active) return true;
  const where = { timeZone: place.timeZone, calendar };
  const sessions = sessionsOn(resource, card.type.code, where, card.date);
  return !sessions.some(({ from, to }) => from <= start && end <= to);
};
