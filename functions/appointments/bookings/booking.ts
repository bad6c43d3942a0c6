import * as v from 'valibot';
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
 * A booking: that somebody has a resource at a time. It is the same booking when it moves; its sequence then goes up.
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
  /** How often it was moved or called off: the `SEQUENCE` of iCalendar (RFC 5545 section 3.8.7.4). */
  sequence: v.number(),
  /** When anything of it was changed last: the `LAST-MODIFIED` of iCalendar. */
  changedAt: instantField,
  people: v.number(),
  relation: v.picklist(relations),
  /** More people were booked than there are seats, by an officer who meant it. */
  overbooked: v.optional(v.literal(true)),
  /** They came without an appointment. */
  walkIn: v.optional(v.literal(true)),
});
export type BookingCard = v.InferOutput<typeof bookingCard>;

/** What was done to a booking; `card` is what it was afterwards, which is what a repeat is answered with. */
export interface BookingEntry extends Entry {
  readonly action: ActionName;
  readonly by: Actor;
  readonly card: BookingCard;
  readonly reason?: string;
}

/** Actions that one booking takes, at the most. */
export const maxEntries = 30;

export interface Booking extends Stored, Partial<Timer> {
  readonly id: string;
  readonly card: BookingCard;
  readonly state: State;
  readonly agencyId: string;
  /** `personRef` of who booked; not there for a walk-in that an officer wrote down. */
  readonly owner?: string;
  /** The code of its type, by which the bookings of a person are counted. */
  readonly typeCode: string;
  /** The versions of the type and of the resource by which it was booked. */
  readonly decidedBy: { readonly type: number; readonly resource: number };
  readonly seats: Seats;
  readonly sequence: number;
  readonly bookedAt: Instant;
  /** Until when its seats are held, unless it is confirmed. */
  readonly until?: Instant;
  /** The bill that it waits for, or that was paid for it. */
  readonly billId?: string;
  /** When its service looks at it next, once it is confirmed: its deadline from then on. */
  readonly wakesAt?: Instant;
  /** When somebody took its seats over, or the sweep ended it: it had lapsed `until`. */
  readonly lapsedAt?: Instant;
  /** The state that it was made in, and what it was like before it was moved for the first time. */
  readonly begun: 'held' | 'confirmed' | 'checked-in';
  readonly original?: BookingCard;
  /** What the service that uses bookings keeps with it: for whom, in which language, what for. */
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

/** Where a booking stands in the lists of its person and of its resource. */
export const placeInLists = (
  owner: string | undefined,
  { id: own, resourceId, date: day, start }: BookingCard,
) => ({
  ...(owner === undefined ? {} : { ownerKey: bookingsOf(owner), ownerSort: key(start, own) }),
  queueKey: daySheet(resourceId, day),
  queueSort: key(start, own),
});

/** Where a booking moves to. */
export interface Destination {
  readonly seats: Seats;
  readonly capacity: number | undefined;
  readonly resourceVersion: number;
  readonly wakesAt?: Instant;
  readonly card: Pick<BookingCard, 'placeId' | 'resourceId' | 'date' | 'start' | 'end' | 'timeZone'> &
    Pick<Partial<BookingCard>, 'overbooked'>;
}

/** A booking as it was made: what its making is answered with, however often that is repeated. */
export const asBooked = ({ card, original = card, begun, bookedAt }: Booking): BookingCard => ({
  ...original,
  state: begun,
  sequence: 0,
  changedAt: bookedAt,
});

/** The state of a booking at `now` (milliseconds since 1970): a hold whose time is over has lapsed. */
export const stateAt = ({ state, until }: Pick<Booking, 'state' | 'until'>, now: number): State =>
  state === 'held' && until !== undefined && Date.parse(until) <= now ? 'lapsed' : state;
