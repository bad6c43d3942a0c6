import { followedBy } from './blocks/calendar-change';
import { onDue as complaintDue, followCalendar } from './complaints/due';
import { eventsOf as complaintEvents } from './complaints/events';
import type { EventsOf } from './kernel/event';
import type { OnDue } from './kernel/reactor';
import { onDue as mailDue } from './notifications/due';

/** What the portal does by itself with the items of a type, when they change and when they are due. */
export interface Noun {
  /** The item's `type`, which is also the first part of its key. */
  readonly type: string;
  /** What its changes mean; without it nobody is told of them. */
  readonly eventsOf?: EventsOf;
  /** What its deadlines ask for. */
  readonly onDue?: OnDue;
}

/** The nouns that give off events or have deadlines: the only list of them. */
export const nouns: readonly Noun[] = [
  { type: 'complaint', eventsOf: complaintEvents, onDue: complaintDue },
  { type: 'calendar', onDue: followedBy(followCalendar) },
  { type: 'message', onDue: mailDue },
];

export const nounOf = (type: unknown): Noun | undefined => nouns.find((noun) => noun.type === type);
