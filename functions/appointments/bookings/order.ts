import { timer } from '../../kernel/events/deadlines';
import { type Action, markOf } from '../../kernel/identity/action';
import { type Sealer, unownedId } from '../../kernel/identity/id-codec';
import type { Item } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import type { Resource } from '../resources/resource';
import type { Slot } from '../resources/slots';
import type { Seats } from '../seats/agenda';
import type { AppointmentType } from '../types/type';
import { type Booking, type BookingCard, bookingKey, type Destination, placeInLists } from './booking';
import type { State } from './lifecycle';

/*
 * New bookings: from what is asked for to the item, before anybody knows whether the seats are to be had.
 */

export const seatsOf = ({ id: resourceId }: Pick<Resource, 'id'>, slot: Slot, units: number): Seats => ({
  ...{ resourceId, date: slot.date, from: slot.from, count: slot.count, units },
});

/** What is asked for. */
export interface BookingOrder {
  /** `personRef`, or undefined for somebody of whom the portal knows nothing. */
  readonly owner?: string;
  readonly type: AppointmentType;
  readonly resource: Resource;
  readonly slot: Slot;
  readonly timeZone: string;
  readonly people: number;
  readonly relation: BookingCard['relation'];
  /** Milliseconds since 1970 until which the seats are held; confirmed at once where it is left out. */
  readonly until?: number;
  readonly billId?: string;
  /** When its service looks at it next, once it is confirmed (milliseconds since 1970). */
  readonly wakesAt?: number;
  /** An officer books more people than there are seats. */
  readonly overbooked?: boolean;
  /** They are here already. */
  readonly walkIn?: boolean;
  readonly details?: Item;
}

/** The id of the booking that the action makes: known beforehand, for its bill. */
export const bookingIdOf = (
  seal: Pick<Sealer, 'ownedId'>,
  owner: string | undefined,
  action: Pick<Action, 'id'>,
): string => (owner === undefined ? unownedId(action.id) : seal.ownedId(owner, action.id));

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

/** Its first deadline: the end of its hold, or when its service looks at it. */
const deadlineOf = (own: string, begun: State, { until, wakesAt }: BookingOrder) => {
  const at = begun === 'held' ? until : wakesAt;
  return {
    ...(begun === 'held' && until !== undefined ? { until: instant(until) } : {}),
    ...(wakesAt === undefined ? {} : { wakesAt: instant(wakesAt) }),
    ...(at === undefined ? {} : timer(own, at)),
  };
};

/** A new booking, not yet claimed. The same for the same action. */
export const newBooking = (seal: Pick<Sealer, 'ownedId'>, order: BookingOrder, action: Action): Booking => {
  const { owner, type, resource, slot, people, until, billId, walkIn, details = {} } = order;
  const own = bookingIdOf(seal, owner, action);
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
    ...deadlineOf(own, begun, order),
    ...(billId === undefined ? {} : { billId }),
    ...placeInLists(owner, card),
  };
};

type To = Pick<BookingOrder, 'resource' | 'slot' | 'timeZone' | 'overbooked' | 'wakesAt'>;

/** Where a booking moves to: another slot, perhaps of another resource that serves its type. It keeps its people. */
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
