import { timer } from '../../kernel/events/deadlines';
import { type Action, markOf } from '../../kernel/identity/action';
import { type IdCodec, unownedId } from '../../kernel/identity/id-codec';
import type { Item } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import type { Resource } from '../resources/resource';
import type { Slot } from '../resources/slots';
import type { Seats } from '../seats/agenda';
import type { AppointmentType } from '../types/type';
import { type Booking, type BookingCard, bookingKey, type Destination, placeInLists } from './booking';
import type { State } from './lifecycle';

/*
 * Builds new bookings from orders, before it is known whether the seats are free.
 */

const seatsOf = ({ id: resourceId }: Pick<Resource, 'id'>, slot: Slot, units: number): Seats => ({
  ...{ resourceId, date: slot.date, from: slot.from, count: slot.count, units },
});

/** What a booking is made from. */
export interface BookingOrder {
  /** `personRef`, or undefined for people whom the portal does not know. */
  readonly owner?: string;
  readonly type: AppointmentType;
  readonly resource: Resource;
  readonly slot: Slot;
  readonly timeZone: string;
  readonly people: number;
  readonly relation: BookingCard['relation'];
  /** Milliseconds since 1970 until which the seats are held; without it the booking is confirmed immediately. */
  readonly until?: number;
  readonly billId?: string;
  /** When the service checks it next once it is confirmed, in milliseconds since 1970. */
  readonly wakesAt?: number;
  /** An officer deliberately books more people than there are seats. */
  readonly overbooked?: boolean;
  /** The people are present already. */
  readonly walkIn?: boolean;
  readonly details?: Item;
}

/** The id of the booking that the action makes: known in advance, for its bill. */
export const bookingIdOf = (ids: IdCodec, owner: string | undefined, action: Pick<Action, 'id'>): string =>
  owner === undefined ? unownedId(action.id) : ids.ownedId(owner, action.id);

const cardOf = (own: string, state: State, order: BookingOrder, at: number): BookingCard => {
  const { type, resource, slot, timeZone, people, relation, overbooked, walkIn } = order;
  return {
    ...{ id: own, agencyId: type.agencyId, type: { code: type.code, names: type.names } },
    ...{ placeId: resource.placeId, resourceId: resource.id, mode: type.mode },
    ...{ date: slot.date, start: instant(slot.start), end: instant(slot.end), timeZone },
    ...{ state, sequence: 0, changedAt: instant(at), people, relation },
    ...(overbooked ? { overbooked } : {}),
    ...(walkIn ? { walkIn } : {}),
  };
};

/** Its first deadline: the end of its hold, or the next check by its service. */
const deadlineOf = (own: string, begun: State, { until, wakesAt }: BookingOrder) => {
  const at = begun === 'held' ? until : wakesAt;
  return {
    ...(begun === 'held' && until !== undefined ? { until: instant(until) } : {}),
    ...(wakesAt === undefined ? {} : { wakesAt: instant(wakesAt) }),
    ...(at === undefined ? {} : timer(own, at)),
  };
};

/** A new booking whose seats are not claimed yet. The same for the same action. */
export const newBooking = (ids: IdCodec, order: BookingOrder, action: Action): Booking => {
  const { owner, type, resource, slot, people, until, billId, walkIn, details = {} } = order;
  const own = bookingIdOf(ids, owner, action);
  const begun = walkIn ? 'checked-in' : until === undefined ? 'confirmed' : 'held';
  const card = cardOf(own, begun, order, action.at);
  return {
    ...bookingKey(own),
    ...{ type: 'booking', version: 1, made: markOf(action), id: own, card, state: begun, begun },
    ...{ agencyId: type.agencyId, typeCode: type.code, sequence: 0, details, timeline: {} },
    bookedAt: instant(action.at),
    decidedBy: { type: type.version, resource: resource.version },
    seats: seatsOf(resource, slot, people * type.units),
    ...(owner === undefined ? {} : { owner }),
    ...(type.mayOverlap ? { mayOverlap: true } : {}),
    ...deadlineOf(own, begun, order),
    ...(billId === undefined ? {} : { billId }),
    ...placeInLists(owner, card),
  };
};

type To = Pick<BookingOrder, 'resource' | 'slot' | 'timeZone' | 'overbooked' | 'wakesAt'>;

/** The destination of a move: another slot, possibly of another resource that serves its type. The people stay the same. */
export const destinationOf = (
  { seats }: Booking,
  { resource, slot, timeZone, overbooked, wakesAt }: To,
): Destination => ({
  seats: seatsOf(resource, slot, seats.units),
  capacity: overbooked ? undefined : resource.capacity,
  resourceVersion: resource.version,
  ...(wakesAt === undefined ? {} : { wakesAt: instant(wakesAt) }),
  card: {
    ...{ placeId: resource.placeId, resourceId: resource.id, date: slot.date },
    ...{ start: instant(slot.start), end: instant(slot.end), timeZone },
    ...(overbooked ? { overbooked } : {}),
  },
});
