import type { EventsOf } from './event';
import type { OnDue, Reactor } from './reactor';

/** The domain events of a service's items, by the items' types: what its `changes.ts` exports. */
export type Changes = Readonly<Record<string, EventsOf>>;

/** What a service's deadlines ask for, by the items' types. */
export type Deadlines = Readonly<Record<string, OnDue>>;

/** What a service does without being called: what its `reactions.ts` exports. */
export interface Reactions {
  /** What it does when events arrive. */
  readonly reactors?: readonly Reactor[];
  readonly deadlines?: Deadlines;
}
