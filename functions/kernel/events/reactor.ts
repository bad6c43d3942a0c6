import type { IdCodec } from '../identity/id-codec';
import type { Signer } from '../identity/signer';
import type { Log } from '../outside/log';
import type { Sandbox } from '../sandbox/names';
import type { Table } from '../table/dynamo';
import type { Item } from '../table/rule';
import type { Clock } from '../text/time';
import type { Event } from './event';
import type { Queue } from './queue';

/** What those are given who act on events and deadlines. */
export interface Effects {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  /** The queue of one of the service's workers. Refuses to start where the contract names no such worker. */
  readonly queue: (worker: string) => Queue;
  readonly log: Log;
  readonly clock: Clock;
  /** The sandbox in which they act; undefined in the live portal. */
  readonly sandbox?: Sandbox;
  /** Where people find the portal (`https://portal.example`); undefined on a stage that does not know. */
  readonly portal?: string | undefined;
  /** Of the stage: `Asia/Amman`. UTC where nobody says. */
  readonly timeZone?: string | undefined;
}

/**
 * Has the effect of one event, once, however often it is called: by a write whose key derives from `event.id`, which the
 * table refuses the second time. A message that follows from the write is sent each time, and recognised by its reader.
 * Events of one item come in order. Whatever is thrown is tried again, and then set aside with the item's later events;
 * what passes by itself (`busy`) is waited for. An event says what happened, not how the item is now: whoever needs the item
 * reads it.
 */
export type EventReaction = (event: Event) => Promise<void>;

/** Receives every event that its service hears of. */
export interface Reactor {
  readonly name: string;
  readonly react: (effects: Effects) => EventReaction;
}

/**
 * Does what a deadline asks for. The item is as the table has it now, and due. One conditional write that also moves or
 * removes the deadline (`dueKey`, `dueAt`), so that a second sweep finds nothing to do; `now` in milliseconds since 1970.
 */
export type OnDue = (effects: Effects) => (item: Item, now: number) => Promise<void>;
