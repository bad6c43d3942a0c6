import * as v from 'valibot';
import type { Officers } from '../../blocks/officers/officers';
import type { Timer } from '../../kernel/events/deadlines';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Item } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { code, date, id, instant as instantField, names } from '../../kernel/text/fields';
import type { Instant } from '../../kernel/text/time';
import type { Seats } from '../seats/agenda';
import { modes, relations } from '../types/type-details';
import { type ActionName, type Actor, type State, states } from './lifecycle';

/*
 * A booking: a person has a resource at a time. It stays the same booking when it is moved; its sequence is then
 * increased.
 */
/** What lists, calendars and events show of a booking. */
export const bookingCard = v.strictObject({
  id,
  agencyId: id,
  type: v.strictObject({ code, names: names(200) }),
  placeId: id,
  resourceId: id,
  mode: v.picklist(modes),
  /** The local day. */
  date,
  start: instantField,
  /** Without the buffer. */
  end: instantField,
  timeZone: v.string(),
  state: v.picklist(states),
  /** How often it was moved or cancelled: the `SEQUENCE` of iCalendar (RFC 5545 section 3.8.7.4). */
  sequence: v.number(),
  /** The time of its last change: the `LAST-MODIFIED` of iCalendar. */
  changedAt: instantField,
  people: v.number(),
  relation: v.picklist(relations),
  /** An officer deliberately booked more people than there are seats. */
  overbooked: v.optional(v.literal(true)),
  /** They came without an appointment. */
  walkIn: v.optional(v.literal(true)),
});
export type BookingCard = v.InferOutput<typeof bookingCard>;

/** An action in the timeline of a booking. `card` is the booking after the action, with which a repeat is answered. */
export interface BookingEntry extends Entry {
  readonly action: ActionName;
  readonly by: Actor;
  readonly card: BookingCard;
  readonly reason?: string;
  /** Who answers for it, where somebody has to. */
  readonly officers?: Officers;
}

/** The maximum number of actions in the timeline of a booking. */
export const maxEntries = 30;

export interface Booking extends Stored, Partial<Timer> {
  readonly id: string;
  readonly card: BookingCard;
  readonly state: State;
  readonly agencyId: string;
  /** `personRef` of the person who booked; absent for a walk-in whom an officer registered. */
  readonly owner?: string;
  /** The code of its type, by which a person's bookings are counted. */
  readonly typeCode: string;
  /** The versions of the type and the resource with which it was booked. */
  readonly decidedBy: { readonly type: number; readonly resource: number };
  readonly seats: Seats;
  readonly sequence: number;
  readonly bookedAt: Instant;
  /** Until when its seats are held, if it is not confirmed. */
  readonly until?: Instant;
  /** Its person may have other appointments at the same time. */
  readonly mayOverlap?: true;
  /** The bill that it waits for, or that was paid. */
  readonly billId?: string;
  /** The payment by which that was paid. */
  readonly paymentId?: string;
  /** The deadline that it has once it is confirmed: when its service checks it next. */
  readonly wakesAt?: Instant;
  /** When its hold was ended, by a claim of its seats or by the sweep; it had lapsed at `until`. */
  readonly lapsedAt?: Instant;
  /** The state in which it was created, and its card before the first move. */
  readonly begun: 'held' | 'confirmed' | 'checked-in';
  readonly original?: BookingCard;
  /** Details that the service adds: for whom, in which language, for what. */
  readonly details: Item;
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, BookingEntry>>;
  readonly ownerKey?: string;
  readonly ownerSort?: string;
  readonly queueKey: string;
  readonly queueSort: string;
}

export const bookingKey = (bookingId: string): Key => ({ pk: key('booking', bookingId), sk: 'booking' });

/** A person's bookings, in the index of owners by start and id. */
export const bookingsOf = (person: string): string => key('bookings', person);

/** What a resource has on a local day, in the index of queues by start and id. */
export const daySheet = (resourceId: string, day: string): string => key('day-sheet', resourceId, day);

/** The positions of a booking in the lists of its person and its resource. */
export const placeInLists = (
  owner: string | undefined,
  { id: own, resourceId, date: day, start }: BookingCard,
) => ({
  ...(owner === undefined ? {} : { ownerKey: bookingsOf(owner), ownerSort: key(start, own) }),
  queueKey: daySheet(resourceId, day),
  queueSort: key(start, own),
});

/** The destination of a booking that is moved. */
export interface Destination {
  readonly seats: Seats;
  readonly capacity: number | undefined;
  readonly resourceVersion: number;
  readonly wakesAt?: Instant;
  readonly card: Pick<BookingCard, 'placeId' | 'resourceId' | 'date' | 'start' | 'end' | 'timeZone'> &
    Pick<Partial<BookingCard>, 'overbooked'>;
}

/** A booking as it was created, with which every repeat of its creation is answered. */
export const asBooked = ({ card, original = card, begun, bookedAt }: Booking): BookingCard => ({
  ...original,
  state: begun,
  sequence: 0,
  changedAt: bookedAt,
});

/** The state of a booking at `now` (milliseconds since 1970): a hold whose time has run out has lapsed. */
export const stateAt = ({ state, until }: Pick<Booking, 'state' | 'until'>, now: number): State =>
  state === 'held' && until !== undefined && Date.parse(until) <= now ? 'lapsed' : state;
