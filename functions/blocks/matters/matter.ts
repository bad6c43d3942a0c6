import type { Item } from '../../kernel/table/rule';
import type { Text } from '../../kernel/text/languages';
import type { Clock } from '../cases/service-level';
import type { Kind as Referenced } from '../references/reference';
import type { Task } from './tasks';

/*
 * Matters: what people have going on with public bodies, in one shape for all services, so that one list shows all of it. Each
 * service that keeps things of people says in its `matters.ts` which of them are matters and how they stand.
 */

/** From whom something is awaited: the person whose matter it is, the agency, the portal, or somebody else. */
export const sides = ['me', 'agency', 'portal', 'another'] as const;
export type Side = (typeof sides)[number];

/** A time that follows from working time on a calendar, and so moves with the calendar. */
export interface WorkingClock {
  /** Milliseconds since 1970 at which it started, stopped, resumed and so on in turn. */
  readonly runs: Clock;
  /** Milliseconds of working time. */
  readonly ms: number;
  /** Without one, all time counts. */
  readonly calendarId?: string;
}

/** How a matter stands. The same item gives the same matter. */
export interface Matter {
  /** One of the kinds of its service. */
  readonly kind: string;
  readonly id: string;
  /** Whose it is: a person (`personRef`), or whoever holds a payer. */
  readonly owner: { readonly person: string } | { readonly payer: string };
  /** What it is called, by language; its kind's title where it has no name of its own. */
  readonly names?: Readonly<Record<string, string>>;
  /** The service's own word. */
  readonly state: string;
  readonly open: boolean;
  /** What is awaited, and from whom; nothing of what only runs on, or is closed. */
  readonly awaited?: { readonly from: Side; readonly task: Task };
  readonly agencyId?: string;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** By when: an instant, or a day of the calendar where it is. */
  readonly due?: string;
  /** By when, where that is counted in working time. */
  readonly clock?: WorkingClock;
}

/** A kind of matter. */
export interface MatterKind {
  readonly title: Text;
  /** Where it is shown: the path of a route of its service. */
  readonly link: (id: string) => string;
  /** The kind of its short reference, if it has one. */
  readonly reference?: Referenced;
  /** The person's own alone: whoever acts for them does not see it. */
  readonly private?: true;
  /** The section of the service's export in which its items are. */
  readonly section: string;
}

/** The matters that an item is: none, one, or one for each of several people. Pure. */
export type MattersOf = (item: Item) => readonly Matter[];

/** What a service's `matters.ts` exports. */
export interface Matters {
  readonly kinds: Readonly<Record<string, MatterKind>>;
  /** By the items' types. */
  readonly of: Readonly<Record<string, MattersOf>>;
  /** Why sections of the service's export hold no matters. */
  readonly without?: Readonly<Record<string, string>>;
}
