import type { EventsOf } from './event';
import type { OnDue } from './reactor';

/** The domain events of a service's items, by the items' types: what its `changes.ts` exports. */
export type Changes = Readonly<Record<string, EventsOf>>;

/** What a service's deadlines ask for, by the items' types. */
export type Deadlines = Readonly<Record<string, OnDue>>;
