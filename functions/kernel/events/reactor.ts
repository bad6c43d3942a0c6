import type { IdCodec } from '../identity/id-codec';
import type { Signer } from '../identity/signer';
import type { Log } from '../outside/log';
import type { Table } from '../table/dynamo';
import type { Item } from '../table/rule';
import type { Clock } from '../text/time';
import type { Event, Images } from './event';
import type { Queue } from './queue';

/** What those are given who act on events and deadlines: the effects of the functions that no route calls. */
export interface Effects {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly queues: {
    /** Webhooks to be sent. */
    readonly deliveries: Queue;
    /** Messages to people. */
    readonly mail: Queue;
    /** Payments and refunds of which the provider is to be asked. */
    readonly settlements: Queue;
  };
  readonly log: Log;
  readonly clock: Clock;
  /** Where people find the portal (`https://portal.example`); undefined on a stage that does not know. */
  readonly portal?: string | undefined;
}

/**
 * Has the effect of one event, once, however often it is called: by a write whose key derives from `event.id`, which the
 * table refuses the second time. A message that follows from the write is sent each time, and recognised by its reader.
 * Events of one item come in order. Whatever is thrown is tried again, and then set aside with the item's later events;
 * what passes by itself (`busy`) is waited for.
 *
 * `images` are undefined when an event is replayed from the log (`npm run replay`): a reactor that needs the item reads it.
 */
export type EventReaction = (event: Event, images?: Images) => Promise<void>;

/** Receives every event. Reactors do not wait for each other, and one that fails does not delay the others. */
export interface Reactor {
  /** Stable: what is set aside for it is kept under this name. */
  readonly name: string;
  readonly react: (effects: Effects) => EventReaction;
}

/**
 * Does what a deadline asks for. The item is as the table has it now, and due. One conditional write that also moves or
 * removes the deadline (`dueKey`, `dueAt`), so that a second sweep finds nothing to do; `now` in milliseconds since 1970.
 */
export type OnDue = (effects: Effects) => (item: Item, now: number) => Promise<void>;
