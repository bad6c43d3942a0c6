import type { Timer } from '../../kernel/events/deadlines';
import type { Action, Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import type { LocalDate } from '../../kernel/text/date';
import type { Language } from '../../kernel/text/languages';
import { type Instant, instant } from '../../kernel/text/time';
import { timeOfDay } from '../places/local-time';
import type { Party } from '../plans/party';
import type { Slot } from '../resources/slots';

/*
 * A wish on a waiting list: that somebody wants an appointment of a type when seats come free, or an earlier one than they
 * have. Who asked first is offered first: a hold in their name, which they accept, refuse, or let lapse.
 */

/** `ended`: its time is over, what it was to take the place of is gone, or too many offers were not taken. */
export const waitingStates = ['waiting', 'offered', 'accepted', 'left', 'ended'] as const;
export type WaitingState = (typeof waitingStates)[number];

/** Offers to one wish, at the most; who takes none of them does not want it. */
export const maxOffers = 20;
/** Wishes that a person may have at a time; and one of each type. */
export const maxWishes = 10;
/** Minutes that an offer stands, at the least. */
export const minOffer = 15;

/** Times of day by the clocks of the place at which the appointment begins, both ends included. */
export interface TimesOfDay {
  readonly from: string;
  readonly to: string;
}

export interface Offer {
  readonly appointmentId: string;
  readonly until: Instant;
}

/** What lists show of a wish; what it needs to be compared with what comes free. */
export interface WaitingCard {
  readonly id: string;
  readonly agencyId: string;
  readonly type: string;
  readonly state: WaitingState;
  readonly askedAt: Instant;
  /** Any place of the agency, where it is left out. */
  readonly placeIds?: readonly string[];
  /** Local days, both ends included. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly times?: readonly TimesOfDay[];
  readonly people: number;
  /** The appointment that it is to take the place of, and before when it has to begin for that. */
  readonly insteadOf?: string;
  readonly before?: Instant;
  readonly offer?: Offer;
}

export interface Waiting extends Stored, Partial<Timer> {
  readonly id: string;
  readonly owner: string;
  readonly state: WaitingState;
  readonly card: WaitingCard;
  readonly party: Party;
  readonly language: Language;
  /** Slots that were offered, by `slotName`: nobody is offered one twice. */
  readonly offered: readonly string[];
  /** The appointment that came of it. */
  readonly accepted?: string;
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly ownerKey: string;
  readonly ownerSort: string;
  readonly queueKey?: string;
  readonly queueSort?: string;
}

export const waitingKey = (waitingId: string): Key => ({ pk: key('waiting', waitingId), sk: 'waiting' });

/** A person's wishes, in the index of owners by when they asked. */
export const wishesOf = (person: string): string => key('waiting-of', person);

/** Who waits for a type, in the index of queues by when they asked: a list is in order, so it is one partition. */
export const waitingList = (agencyId: string, type: string): string =>
  key('waiting-list', agencyId, type, '0');

/** How many wishes a person has, and of which types. */
export const waitingCountKey = (person: string): Key => ({ pk: key('waiting-count', person), sk: 'count' });

/** The same time at the same place, with whomever, is one slot to who waits. */
export const slotName = (placeId: string, { start }: Pick<Slot, 'start'>): string =>
  `${placeId}/${instant(start)}`;

/** Something that may have come free. */
export interface FreedSlot {
  readonly placeId: string;
  readonly timeZone: string;
  readonly slot: Pick<Slot, 'start' | 'date'>;
  /** Seats, and how many of them one person takes. */
  readonly free: number;
  readonly units: number;
}

const atTime = ({ times }: WaitingCard, { timeZone, slot }: FreedSlot): boolean => {
  const begins = timeOfDay(timeZone, instant(slot.start));
  return times === undefined || times.some(({ from, to }) => from <= begins && begins <= to);
};

/** Whether it is what somebody waits for. */
export const matchesWaiting = (card: WaitingCard, chance: FreedSlot): boolean => {
  const { placeIds, from, until, people, before } = card;
  const { placeId, slot, free, units } = chance;
  return (
    (placeIds === undefined || placeIds.includes(placeId)) &&
    from <= slot.date &&
    slot.date <= until &&
    free >= people * units &&
    (before === undefined || instant(slot.start) < before) &&
    atTime(card, chance)
  );
};

/** A person's action on a wish of their own. */
export interface WaitingCommand {
  readonly id: string;
  /** `personRef`. */
  readonly owner: string;
  readonly action: Action;
}
