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
 * An entry of a waiting list: a person wants an appointment of a type, or an earlier one than they have, when seats
 * become free. Whoever joined first gets the first offer: a hold in their name, which they accept, refuse, or let
 * lapse.
 */

/** `ended`: its days are past, the appointment that it was to replace is gone, or too many offers were not accepted. */
export const waitingStates = ['waiting', 'offered', 'accepted', 'left', 'ended'] as const;
export type WaitingState = (typeof waitingStates)[number];

/** The maximum number of offers to one entry; a person who accepts none of them does not want one. */
export const maxOffers = 20;
/** The maximum number of open entries of a person; at most one of each type. */
export const maxWishes = 10;
/** The minimum number of minutes for which an offer is valid. */
export const minOffer = 15;

/** Local times of day at which the appointment may begin, both ends included. */
export interface TimesOfDay {
  readonly from: string;
  readonly to: string;
}

export interface Offer {
  readonly appointmentId: string;
  readonly until: Instant;
}

/** What lists show of an entry, and what is needed to match it with free slots. */
export interface WaitingCard {
  readonly id: string;
  readonly agencyId: string;
  readonly type: string;
  readonly state: WaitingState;
  readonly askedAt: Instant;
  /** Any place of the agency by default. */
  readonly placeIds?: readonly string[];
  /** Local days, both ends included. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly times?: readonly TimesOfDay[];
  readonly people: number;
  /** What whoever serves must speak. */
  readonly language?: string;
  /** The appointment that it is to replace, and the instant before which the new one must begin. */
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
  /** The slots that were offered, by `slotName`; none is offered twice. */
  readonly offered: readonly string[];
  /** The appointment that was accepted. */
  readonly accepted?: string;
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly ownerKey: string;
  readonly ownerSort: string;
  readonly queueKey?: string;
  readonly queueSort?: string;
}

export const waitingKey = (waitingId: string): Key => ({ pk: key('waiting', waitingId), sk: 'waiting' });

/** A person's entries, in the index of owners by the time of joining. */
export const wishesOf = (person: string): string => key('waiting-of', person);

/** The entries of a type, in the index of queues by the time of joining. One partition, as the list must be in order. */
export const waitingList = (agencyId: string, type: string): string =>
  key('waiting-list', agencyId, type, '0');

/** Counts the open entries of a person, and their types. */
export const waitingCountKey = (person: string): Key => ({ pk: key('waiting-count', person), sk: 'count' });

/** Names a slot by place and start, as the resource does not matter to those who wait. */
export const slotName = (placeId: string, { start }: Pick<Slot, 'start'>): string =>
  `${placeId}/${instant(start)}`;

/** A slot that may have become free. */
interface FreedSlot {
  readonly placeId: string;
  readonly timeZone: string;
  readonly slot: Pick<Slot, 'start' | 'date'>;
  /** The number of free seats, and of seats that each person takes. */
  readonly free: number;
  readonly units: number;
}

const atTime = ({ times }: WaitingCard, { timeZone, slot }: FreedSlot): boolean => {
  const begins = timeOfDay(timeZone, instant(slot.start));
  return times === undefined || times.some(({ from, to }) => from <= begins && begins <= to);
};

/** Whether the slot matches the entry. */
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

/** A person's action on their own entry. */
export interface WaitingCommand {
  readonly id: string;
  /** `personRef`. */
  readonly owner: string;
  readonly action: Action;
}
